/** Form parameters to typed values: numbers and truth values from text, repeated names to arrays. */
import { Type } from 'typebox'
import type { Static, TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { TwilioError } from '../errors.ts'
import { isRecord } from '../is-record.ts'
import { createCheck } from '../validate.ts'

const isArraySchema = (schema: unknown): boolean => isRecord(schema) && schema['type'] === 'array'

/** Names that the schema does not know are ignored, as Twilio ignores them. Throws 400/20001. */
export const createFormCheck = <S extends TSchema>(schema: S) => {
  const properties = (schema as { readonly properties?: Readonly<Record<string, unknown>> }).properties ?? {}
  const check = createCheck(schema)
  return (form: URLSearchParams): Static<S> => {
    const values: Record<string, unknown> = {}
    for (const [name, property] of Object.entries(properties)) {
      const given = form.getAll(name)
      if (given.length === 0) continue
      values[name] = isArraySchema(property) ? given : given.at(-1)
    }
    return check(Value.Convert(schema, values))
  }
}

export const text = Type.Optional(Type.String())
/** A SID of the kind that begins with `prefix`; anything else, nothing included, is refused. */
export const sid = (prefix: string) => Type.Optional(Type.String({ pattern: `^${prefix}[0-9a-fA-F]{32}$` }))
export const integer = Type.Optional(Type.Integer())
export const truth = Type.Optional(Type.Boolean())

/** ms since 1970 of an ISO 8601 date; undefined passes. Throws 400/20001. */
export const parseDate = (name: string, value: string | undefined): number | undefined => {
  if (value === undefined) return undefined
  const at = Date.parse(value)
  if (Number.isNaN(at)) throw new TwilioError('bad-parameter', `${name} is not an ISO 8601 date`)
  return at
}
