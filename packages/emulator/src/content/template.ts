/** Content templates: what is stored of one, and what becomes of it with variables put in. */
import { Type } from 'typebox'
import type { Static } from 'typebox'
import { TwilioError } from '../errors.ts'
import { isRecord } from '../is-record.ts'
import { limits } from '../limits.ts'
import { createCheck } from '../validate.ts'

/** What makes a template, in the seed and over REST; each of `types` is one form of it, for instance `twilio/text`. */
export const templateSchema = Type.Object({
  friendlyName: Type.String({ minLength: 1 }),
  language: Type.Optional(Type.String()),
  /** Default values by placeholder: `{"1": "there"}` fills `{{1}}`. */
  variables: Type.Optional(Type.Record(Type.String(), Type.String())),
  types: Type.Record(Type.String(), Type.Record(Type.String(), Type.Unknown()), { minProperties: 1 }),
})

export type Template = Static<typeof templateSchema>

/** Throws 400/20001 with the place of the first fault. */
export const parseTemplate: (value: unknown) => Template = createCheck(templateSchema)

/** Text of a message, and the form that a client makes a picture of. */
export interface RenderedContent {
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
  /** Null when the form has no text. */
  readonly body: string | null
}

/** Throws 400/50527 for what is no JSON object of texts, 50529, 50540 or 50541 for what is too long. */
export const parseVariables = (text: string | undefined): Readonly<Record<string, string>> => {
  if (text === undefined || text === '') return {}
  if (text.length > limits.contentVariables) throw new TwilioError('content-variables-too-long')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new TwilioError('invalid-content-variables')
  }
  if (!isRecord(value)) throw new TwilioError('invalid-content-variables')
  const entries = Object.entries(value).map(([key, each]): [string, string] => {
    if (typeof each !== 'string') throw new TwilioError('invalid-content-variables', key)
    if (key.length > limits.contentVariableKey) throw new TwilioError('content-key-too-long')
    if (each.length > limits.contentVariableValue) throw new TwilioError('content-value-too-long', key)
    return [key, each]
  })
  return Object.fromEntries(entries)
}

const fill = (value: unknown, variables: Readonly<Record<string, string>>): unknown => {
  if (typeof value === 'string') {
    return value.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) =>
      Object.hasOwn(variables, name) ? (variables[name] ?? whole) : whole,
    )
  }
  if (Array.isArray(value)) return value.map((each) => fill(each, variables))
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, fill(each, variables)]))
}

/** The first form of the template; which one Twilio shows to chat participants is not known. */
export const renderTemplate = (
  { types, variables = {} }: Template,
  given: Readonly<Record<string, string>>,
): RenderedContent => {
  const [type = '', form = {}] = Object.entries(types)[0] ?? []
  const filled = fill(form, { ...variables, ...given })
  const data = isRecord(filled) ? filled : {}
  const text = data['body'] ?? data['title']
  return { type, data, body: typeof text === 'string' ? text : null }
}

/** How the content type of a form's file begins (P-54). */
const RICH = 'application/x-vnd.com.twilio.rich.'

/** Content type of the file that holds a form: `twilio/text` is `….twilio.text`. */
export const contentTypeOf = (type: string): string => RICH + type.replace('/', '.')
