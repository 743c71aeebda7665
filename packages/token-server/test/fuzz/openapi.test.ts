import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { startPair } from '../support/emulator.ts'
import { tokenFor } from '../support/server.ts'
import { authToken, sign } from '../support/webhook.ts'

interface Schema {
  readonly type?: string
  readonly pattern?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly properties?: Record<string, Schema>
  readonly additionalProperties?: Schema
  readonly patternProperties?: Record<string, Schema>
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[]
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema }> }
}

/** Headers that no route describes and every request may have. */
const unspoken = [
  'accept',
  'authorization',
  'content-encoding',
  'content-type',
  'if-none-match',
  'origin',
  'range',
  'x-chat-secret',
  'x-forwarded-for',
  'x-http-method-override',
  'x-request-id',
] as const

/** Anything that a header can carry. */
const headerText = fc.oneof(
  fc.stringMatching(/^[\x20-\x7e\xa0-\xff]{0,60}$/),
  fc.constantFrom(
    'Bearer ',
    'Bearer eyJ.eyJ.',
    'null',
    '*',
    'bytes=0-',
    'gzip',
    'application/json;charset=nonsense',
  ),
)

/** What the schema allows, and now and then what it does not. */
const valuesOf = (schema: Schema): fc.Arbitrary<unknown> => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.jsonValue(),
    fc.constantFrom('', '__proto__', '\u0000', '../..', 'a'.repeat(9_000)),
  )
  const right =
    schema.const !== undefined || schema.enum !== undefined
      ? fc.constantFrom(...(schema.enum ?? [schema.const]))
      : schema.pattern !== undefined
        ? fc.stringMatching(new RegExp(schema.pattern))
        : schema.type === 'object'
          ? schema.properties
            ? fc.record(
                Object.fromEntries(
                  Object.entries(schema.properties).map(([name, part]) => [name, valuesOf(part)]),
                ),
                { requiredKeys: [] },
              )
            : fc.dictionary(fc.string(), fc.string())
          : fc.string({ unit: 'grapheme', maxLength: 40 })
  return fc.oneof({ arbitrary: right, weight: 3 }, { arbitrary: anything, weight: 1 })
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value)) ?? ''

const asForm = (body: unknown): URLSearchParams =>
  new URLSearchParams(
    Object.entries(Object(body)).map(([name, value]): [string, string] => [
      name.toWellFormed(),
      asText(value).toWellFormed(),
    ]),
  )

test('whatever its own description allows, or nearly allows, no answer is a 500', async () => {
  const { server, service, emulator } = await startPair({
    TWILIO_AUTH_TOKEN: authToken,
    PUBLIC_URL: 'https://chat.example.com',
  })
  const { sid } = await service.conversations.create({
    friendlyName: 'general',
    attributes: '{"public":true}',
  })
  const token = await tokenFor(server, 'alice')
  const document = (await (await fetch(`${server.url}/openapi.json`)).json()) as {
    paths: Record<string, Record<string, Operation>>
  }
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  const seen = new Map<string, Set<number>>()
  /** Each route, each kind of body and each parameter that was sent, once or more. */
  const sent = new Set<string>()
  const described = new Set(
    operations.flatMap(({ path, method, operation }) => [
      `${method} ${path}`,
      ...Object.keys(operation.requestBody?.content ?? {}).map((type) => `${method} ${path} ${type}`),
      ...(operation.parameters ?? []).map((parameter) => `${method} ${path} ${parameter.name}`),
    ]),
  )

  const requestOf = ({ path, method, operation }: (typeof operations)[number]) =>
    fc.record({
      path: fc.constant(path),
      method: fc.constant(method),
      parameters: fc.tuple(
        ...(operation.parameters ?? []).map(({ name, in: place, schema }) =>
          fc.option(valuesOf(schema), { freq: 4 }).map((value) => ({ name, place, value })),
        ),
      ),
      type: fc.constantFrom(...Object.keys(operation.requestBody?.content ?? { none: 0 })),
      body: valuesOf(Object.values(operation.requestBody?.content ?? {})[0]?.schema ?? {}),
      strange: fc.dictionary(fc.constantFrom(...unspoken), headerText, { maxKeys: 3 }),
      hasToken: fc.boolean(),
      isRealChannel: fc.boolean(),
      isSigned: fc.boolean(),
    })

  await fc.assert(
    fc.asyncProperty(
      fc.oneof(...operations.map(requestOf)),
      async ({ path, method, parameters, type, body, strange, hasToken, isRealChannel, isSigned }) => {
        const headers = new Headers(strange)
        const query = new URLSearchParams()
        let url = path
        for (const { name, place, value } of parameters) {
          if (value === null) continue
          const text = asText(value).toWellFormed()
          sent.add(`${method} ${path} ${name}`)
          if (place === 'path') url = url.replace(`{${name}}`, isRealChannel ? sid : encodeURIComponent(text))
          if (place === 'query') query.append(name, text)
          if (place === 'header') headers.set(name, encodeURIComponent(text))
        }
        if (hasToken) headers.set('authorization', `Bearer ${token}`)
        const form = asForm(body)
        if (isSigned)
          headers.set(
            'x-twilio-signature',
            sign('https://chat.example.com/webhooks/twilio', Object.fromEntries(form)),
          )
        if (method === 'POST' && type !== 'none' && !('content-type' in strange))
          headers.set('content-type', type)
        sent.add(`${method} ${path}`)
        if (type !== 'none') sent.add(`${method} ${path} ${type}`)
        const stop = new AbortController()
        const answer = await fetch(`${server.url}${url}?${query.toString()}`, {
          method,
          headers,
          signal: stop.signal,
          ...(method === 'POST' && type !== 'none'
            ? { body: type === 'application/json' ? JSON.stringify(body) : form }
            : {}),
        })
        seen.set(path, (seen.get(path) ?? new Set()).add(answer.status))
        if (path === '/channels/events') stop.abort()
        else await answer.text()
        expect([method, path, answer.status < 500]).toEqual([method, path, true])
      },
    ),
    { numRuns: 600 },
  )
  expect([...(seen.get('/token') ?? [])]).toEqual(expect.arrayContaining([200, 400]))
  expect([...(seen.get('/channels') ?? [])]).toEqual(expect.arrayContaining([200, 401]))
  expect([...sent].toSorted()).toEqual([...described].toSorted())
  expect(server.log.records().filter(({ code }) => code === 'internal')).toEqual([])
  expect(emulator.connections()).toBe(0)
}, 60_000)
