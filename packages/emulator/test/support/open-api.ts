/** Twilio's published description of Conversations v1, to check answers against. */
import { readFileSync } from 'node:fs'
import { Compile } from 'typebox/compile'
import { isRecord } from '../../src/is-record.ts'

// Read rather than imported: its type would be as large as itself.
const document = JSON.parse(
  readFileSync(
    new URL(import.meta.resolve('@twilio/cli-core/src/services/twilio-api/twilio_conversations_v1.json')),
    'utf8',
  ),
) as unknown

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((part, name) => (isRecord(part) ? part[name] : undefined), value)

/** OpenAPI 3.0 to JSON Schema: references are put in, `nullable` becomes a second type. */
const toSchema = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(toSchema)
  if (!isRecord(schema)) return schema
  const { $ref } = schema
  if (typeof $ref === 'string') return toSchema(at(document, ...$ref.slice(2).split('/')))
  const { nullable, description: _, format, example: __, ...rest } = schema
  const entries = Object.entries(rest).map(([name, value]): [string, unknown] => [name, toSchema(value)])
  const plain = {
    ...Object.fromEntries(entries),
    ...(format === 'date-time' && { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' }),
    ...(format === 'uri' && { pattern: '^http://127\\.0\\.0\\.1:\\d+/' }),
  }
  return nullable === true ? { anyOf: [plain, { type: 'null' }] } : plain
}

/** A parameter or a field of a form. */
export interface PublishedInput {
  readonly name: string
  readonly in: 'path' | 'query' | 'header' | 'form'
  /** JSON Schema, references put in. */
  readonly schema: Readonly<Record<string, unknown>>
}

/** One operation as it is published. */
export interface PublishedOperation {
  readonly id: string
  readonly method: string
  /** With names in braces: `/v1/Conversations/{Sid}`. */
  readonly path: string
  readonly inputs: readonly PublishedInput[]
  /** Matches the paths of its requests. */
  readonly pattern: RegExp
  readonly isList: boolean
  /** What is wrong with an answer; empty for nothing. Fields that must be there are those that are published. */
  readonly faultsOf: (status: number, body: unknown) => readonly string[]
}

const methods = new Set(['get', 'post', 'delete'])

const missing = (schema: unknown, body: unknown): readonly string[] =>
  Object.keys((at(schema, 'properties') as object | undefined) ?? {}).filter(
    (name) => !(isRecord(body) && Object.hasOwn(body, name)),
  )

const resolve = (schema: unknown): unknown => {
  const ref = at(schema, '$ref')
  return typeof ref === 'string' ? at(document, ...ref.slice(2).split('/')) : schema
}

const createFaultsOf =
  (responses: unknown): PublishedOperation['faultsOf'] =>
  (status, body) => {
    const response = at(responses, String(status))
    if (response === undefined) return [`status ${status}`]
    const schema = at(response, 'content', 'application/json', 'schema')
    if (schema === undefined) return body === undefined ? [] : ['a body']
    const check = Compile(toSchema(schema) as never)
    const wrong = check.Check(body)
      ? []
      : check.Errors(body).map(({ instancePath, message }) => `${instancePath} ${message}`)
    const key = at(body, 'meta', 'key')
    const rows = typeof key === 'string' ? at(body, key) : undefined
    const item = typeof key === 'string' ? at(resolve(schema), 'properties', key, 'items') : undefined
    const absent = Array.isArray(rows)
      ? rows.flatMap((row) => missing(resolve(item), row))
      : missing(resolve(schema), body)
    return [...wrong, ...absent.map((name) => `${name} is missing`)]
  }

const inputsOf = (operation: unknown): readonly PublishedInput[] => {
  const form = 'application/x-www-form-urlencoded'
  const fields = at(operation, 'requestBody', 'content', form, 'schema', 'properties')
  const parameters = (at(operation, 'parameters') as readonly PublishedInput[] | undefined) ?? []
  return [
    ...parameters.map(({ name, in: place, schema }) => ({ name, in: place, schema })),
    ...Object.entries(isRecord(fields) ? fields : {}).map(([name, schema]) => ({
      name,
      in: 'form' as const,
      schema,
    })),
  ].map(({ schema, ...input }) => ({ ...input, schema: toSchema(schema) as PublishedInput['schema'] }))
}

/** THE 103, as Twilio publishes them. */
export const publishedOperations: readonly PublishedOperation[] = Object.entries(
  at(document, 'paths') as Record<string, Record<string, unknown>>,
).flatMap(([path, operations]) =>
  Object.entries(operations)
    .filter(([method]) => methods.has(method))
    .map(([method, operation]) => ({
      id: String(at(operation, 'operationId')),
      method,
      path,
      inputs: inputsOf(operation),
      pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
      isList: String(at(operation, 'operationId')).startsWith('List'),
      faultsOf: createFaultsOf(at(operation, 'responses')),
    })),
)
