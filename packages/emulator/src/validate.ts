/** Checks what comes from outside against a schema. */
import type { Static, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import type { Validator } from 'typebox/compile'
import type { TLocalizedValidationError } from 'typebox/error'
import { TwilioError } from './errors.ts'

/** Gives the value its static type or throws 400/20001 with the place of the first fault. */
export type Check<S extends TSchema> = (value: unknown) => Static<S>

/** A field that may not be there comes as one that fits no schema. */
const describe = ({ keyword, instancePath, message }: TLocalizedValidationError): string =>
  `${instancePath} ${keyword === 'boolean' ? 'is not known' : message}`.trim()

/** Compiles the schema when it is first needed: most start-ups touch a few of many. */
export const createCheck = <S extends TSchema>(schema: S): Check<S> => {
  let validator: Validator | undefined
  return (value) => {
    validator ??= Compile(schema)
    if (validator.Check(value)) return value as Static<S>
    const [fault] = validator.Errors(value)
    throw new TwilioError('bad-parameter', fault === undefined ? undefined : describe(fault))
  }
}
