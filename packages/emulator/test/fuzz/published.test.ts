/** What Twilio publishes as input, right and wrong, in long random sequences: no internal error, and right answers. */
import { request } from 'node:http'
import { expect, test } from 'vitest'
import type { Emulator } from '../../src/index.ts'
import { publishedOperations } from '../support/open-api.ts'
import type { PublishedInput, PublishedOperation } from '../support/open-api.ts'
import { openSession } from '../support/raw-socket.ts'
import { createRandom } from '../support/random.ts'
import type { Random } from '../support/random.ts'
import { startEmulator } from '../support/start-emulator.ts'

const SEED = 20_261_124
const ROUNDS = 2_000
const hostile = ['', '-1', '1e999', 'null', '{', '%ff', '\u0000', '__proto__', 'é😀', 'x'.repeat(3_000)]

interface Answer {
  readonly status: number
  readonly text: string
}

const send = (
  { url, credentials: { accountSid, authToken } }: Emulator,
  { method, path, headers, body }: { method: string; path: string; headers: object; body: string },
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request(
      url + path,
      {
        method: method.toUpperCase(),
        auth: `${accountSid}:${authToken}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => (text += chunk))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })

/** What stands in front of a name in a path says whose SID it is; the schema says it of some only. */
const prefixes: Readonly<Record<string, string>> = {
  Addresses: 'IG',
  Conversations: 'CH',
  Participants: 'MB',
  Users: 'US',
}

/** Fields whose right values the schema does not tell. */
const rightTexts: Readonly<Record<string, readonly string[]>> = {
  Address: ['+15550107'],
  Attributes: ['{"a":1}', '{}'],
  'Bindings.Email.Address': ['all@example.com'],
  'Configuration.Filters': ['onMessageAdded'],
  'Configuration.Url': ['http://127.0.0.1:9/'],
  ContentVariables: ['{"1":"there"}'],
  Filters: ['onMessageAdded'],
  Identity: ['alice', 'bob', 'carol'],
  Participant: ['{"identity":"alice"}'],
  Permission: ['sendMessage', 'leaveConversation'],
  'Timers.Closed': ['PT2H'],
  'Timers.Inactive': ['PT1H'],
}

/** SIDs, by prefix, and addresses seen in answers: what later requests speak of. */
const createSeen = (random: Random) => {
  const seen = new Map<string, string[]>()
  const paths = new Set<string>()
  return {
    learn: (text: string): void => {
      for (const [, path = ''] of text.matchAll(/"http:\/\/127\.0\.0\.1:\d+(\/[^"?]+)"/g)) paths.add(path)
      for (const [sid] of text.matchAll(/\b[A-Z]{2}[0-9a-f]{32}\b/g)) {
        const known = seen.get(sid.slice(0, 2)) ?? []
        if (!known.includes(sid)) seen.set(sid.slice(0, 2), [...known, sid].slice(-20))
      }
    },
    sid: (prefix: string): string => random.pick(seen.get(prefix) ?? [prefix + '0'.repeat(32)]),
    path: (pattern: RegExp): string | undefined => {
      const fitting = [...paths].filter((path) => pattern.test(path))
      return fitting.length === 0 ? undefined : random.pick(fitting)
    },
  }
}

type Seen = ReturnType<typeof createSeen>

const rightValue = ({ name, schema }: PublishedInput, seen: Seen, random: Random): string => {
  const item = (schema['items'] ?? schema) as Record<string, unknown>
  const prefix = /^\^([A-Z]{2})/.exec(String(item['pattern']))?.[1]
  if (prefix !== undefined) return seen.sid(prefix)
  if (Array.isArray(item['enum'])) return String(random.pick(item['enum']))
  if (item['type'] === 'boolean') return random.pick(['true', 'false'])
  if (item['type'] === 'integer') return String(random.below(6))
  return random.pick(
    rightTexts[name] ?? (/Date|Timestamp/.test(name) ? ['2026-01-01T10:00:00Z'] : ['x', 'y']),
  )
}

const compose = ({ path, pattern, inputs, method }: PublishedOperation, seen: Seen, random: Random) => {
  const isCareful = random.below(2) === 0
  const value = (input: PublishedInput): string =>
    !isCareful && random.below(4) === 0 ? random.pick(hostile) : rightValue(input, seen, random)
  const chosen = (place: PublishedInput['in'], share: number) =>
    inputs.filter((input) => input.in === place && random.below(10) < share)
  const pairs = (place: 'query' | 'form', share: number): string =>
    chosen(place, share)
      .map((input) => `${input.name}=${encodeURIComponent(value(input))}`)
      .join('&')
  const filled = path.replaceAll(/(\w+)\/\{(\w+)\}/g, (_, before: string, name: string) => {
    const input = inputs.find((each) => each.in === 'path' && each.name === name)
    const prefix = prefixes[before]
    const right = prefix === undefined && input !== undefined ? value(input) : seen.sid(prefix ?? 'IS')
    const isWrong = !isCareful && random.below(8) === 0
    return `${before}/${encodeURIComponent(isWrong ? random.pick(hostile.filter(Boolean)) : right)}`
  })
  const headers = chosen('header', 5).map((input) => [input.name, rightValue(input, seen, random)] as const)
  return {
    method,
    path: `${(isCareful && seen.path(pattern)) || filled}?${pairs('query', 3)}`,
    headers: Object.fromEntries(headers),
    body: method === 'post' ? pairs('form', isCareful ? random.pick([3, 6, 10]) : 5) : '',
  }
}

/** What takes others along is rare, so that there is something to ask for. */
const mayBeAsked = ({ id }: PublishedOperation, random: Random): boolean => {
  if (id === 'DeleteService') return random.below(30) === 0
  return !/Delete(Service)?(Conversation|User|Role)$|CreateService$/.test(id) || random.below(10) === 0
}

test('no published input, right or wrong, makes an internal error or a wrong answer', async () => {
  const emulator = await startEmulator({ seed: { conversations: [{ uniqueName: 'general' }] } })
  const random = createRandom(SEED)
  const seen = createSeen(random)
  seen.learn(emulator.credentials.chatServiceSid)
  const device = await openSession(emulator, 'alice')
  await device.http('POST', '/v1/registrations', { channel_type: 'fcm', data: { registration_id: 'device' } })
  const succeeded = new Set<string>()
  const wrong: string[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const operation = random.pick(publishedOperations)
    if (!mayBeAsked(operation, random)) continue
    const asked = compose(operation, seen, random)
    const { status, text } = await send(emulator, asked)
    const told = `${operation.id} ${asked.path} ${asked.body} ${status} ${text}`.slice(0, 600)
    const body = text === '' ? undefined : (JSON.parse(text) as unknown)
    if (status < 300) {
      succeeded.add(operation.id)
      seen.learn(text)
      wrong.push(...operation.faultsOf(status, body).map((fault) => `${fault}: ${told}`))
    } else if (status >= 500 || (body as { code?: unknown } | undefined)?.code === undefined) {
      wrong.push(told)
    }
  }
  expect(wrong).toEqual([])
  // That it went deep: most operations did what they were asked at least once.
  expect(succeeded.size).toBeGreaterThan(70)
})
