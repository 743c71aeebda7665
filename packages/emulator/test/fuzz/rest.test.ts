/** REST requests as no library sends them: refused with a code, never with 500. */
import { request } from 'node:http'
import { expect, test } from 'vitest'
import type { Emulator } from '../../src/index.ts'
import { restRoutes } from '../../src/rest/routes.ts'
import { methods } from '../../src/rest/route.ts'
import { createRandom } from '../support/random.ts'
import type { Random } from '../support/random.ts'
import { startEmulator } from '../support/start-emulator.ts'

const SEED = 20_260_102

interface Answer {
  readonly status: number
  readonly text: string
}

const send = (
  emulator: Emulator,
  method: string,
  path: string,
  type: string,
  body: string,
): Promise<Answer> => {
  const { accountSid, authToken } = emulator.credentials
  return new Promise((resolve, reject) => {
    const asked = request(
      emulator.url + path,
      { method, agent: false, auth: `${accountSid}:${authToken}`, headers: { 'content-type': type } },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => (text += chunk))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
      },
    )
    asked.on('error', (error) =>
      reject(new Error(`${method} ${path} ${body.slice(0, 300)}`, { cause: error })),
    )
    asked.end(body)
  })
}

const values = [
  '',
  'x',
  '0',
  '-1',
  '1e999',
  'null',
  '{',
  '{"a":1}',
  '[]',
  '%',
  '%ff',
  'é😀',
  '\u0000',
  'x'.repeat(3000),
  '2026-13-45',
  'true',
]
const names = [
  'FriendlyName',
  'UniqueName',
  'Attributes',
  'State',
  'Identity',
  'Body',
  'Author',
  'DateCreated',
  'RoleSid',
  'Type',
  'Permission',
  'Timers.Inactive',
  'Timers.Closed',
  'MessagingBinding.Address',
  'Filters',
  'Configuration.Url',
  'Target',
  'Participant',
  '__proto__',
  'constructor',
]

const fill = (random: Random, path: string): string =>
  path.replaceAll(/:\w+/g, () =>
    encodeURIComponent(
      random.pick([...values.filter((value) => value !== ''), `CH${'0'.repeat(32)}`, '..', 'general']),
    ),
  )

const form = (random: Random): string =>
  Array.from(
    { length: random.below(6) },
    () => `${random.pick(names)}=${random.pick([...values, ...values.map(encodeURIComponent)])}`,
  ).join('&')

test('every route takes strange forms and names without an internal error', async () => {
  const emulator = await startEmulator({ seed: { conversations: [{ uniqueName: 'general' }] } })
  const random = createRandom(SEED)
  const failed: string[] = []
  for (let round = 0; round < 4; round += 1) {
    for (const { verb, path, scope } of restRoutes) {
      const base = scope === 'service' ? `/v1/Services/${emulator.credentials.chatServiceSid}` : '/v1'
      const method = methods[verb]
      const query = method === 'GET' ? `?${form(random).replaceAll(/[^\w=&%.-]/g, '')}` : ''
      const url = base + fill(random, path) + query
      const body = method === 'POST' ? form(random) : ''
      const { status, text } = await send(emulator, method, url, 'application/x-www-form-urlencoded', body)
      const isNamed = status < 400 || (JSON.parse(text) as { code?: unknown }).code !== undefined
      if (status >= 500 || !isNamed)
        failed.push(`${method} ${url.slice(0, 200)} ${body.slice(0, 200)} ${status}`)
    }
  }
  expect(failed).toEqual([])
})

test.for([
  ['a body of another type', 'POST', '/v1/Conversations', 'text/plain', 'x', 415],
  [
    'a body that is too large',
    'POST',
    '/v1/Conversations',
    'application/x-www-form-urlencoded',
    `a=${'x'.repeat(2_000_000)}`,
    413,
  ],
  ['a control call that is no JSON', 'POST', '/_emulator/seed', 'application/json', '{', 400],
  ['a control call without a body', 'POST', '/_emulator/seed', 'application/json', '', 400],
] as const)('%s is refused', async ([, method, path, type, body, expected]) => {
  const emulator = await startEmulator()
  const { status, text } = await send(emulator, method, path, type, body)
  expect(status).toBe(expected)
  expect(JSON.parse(text)).toMatchObject({ code: expect.any(Number) as number })
})

test('an address that is too long is refused before anything reads it', async () => {
  const emulator = await startEmulator()
  const path = `/v1/Conversations/${'x'.repeat(20_000)}`
  expect((await send(emulator, 'GET', path, 'text/plain', '')).status).toBe(431)
})
