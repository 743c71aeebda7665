import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createPublic, startPair } from '../support/emulator.ts'
import { openEvents } from '../support/events.ts'
import { startServer, tokenFor } from '../support/server.ts'
import { authToken, postWebhook, sign } from '../support/webhook.ts'

const env = {
  TWILIO_AUTH_TOKEN: authToken,
  PUBLIC_URL: 'https://chat.example.com',
  POLL_INTERVAL_MS: '600000',
}
const now = Date.parse('2026-05-01T12:00:00Z')
const sid = `CH${'1'.repeat(32)}`

const added = (replaced: Record<string, string> = {}): Record<string, string> => ({
  AccountSid: `AC${'a'.repeat(32)}`,
  ChatServiceSid: `IS${'c'.repeat(32)}`,
  EventType: 'onConversationAdded',
  ConversationSid: sid,
  DateCreated: '2026-05-01T11:59:58.123Z',
  Attributes: '{"public":true}',
  FriendlyName: 'Grüße & mehr',
  Source: 'SDK',
  ...replaced,
})

const outcome = async (answer: Response): Promise<unknown[]> => [
  answer.status,
  ((await answer.json()) as { code?: string }).code,
]

test('a signed event is taken', async () => {
  const server = await startServer(env, { now: () => now })
  expect(await outcome(await postWebhook(server, added()))).toEqual([200, undefined])
})

test.each([
  ['no signature', ''],
  ['a made-up signature', Buffer.alloc(20, 1).toString('base64')],
  ['the signature of another address', sign('https://other.example.com/webhooks/twilio', added())],
  [
    'the signature of other fields',
    sign('https://chat.example.com/webhooks/twilio', added({ EventType: 'onConversationRemoved' })),
  ],
  [
    'a signature with another secret',
    sign('https://chat.example.com/webhooks/twilio', added(), 'another-token'),
  ],
  ['a signature that is no base64', '\u00ff'],
])('an event with %s is refused', async (_what, signature) => {
  const server = await startServer(env, { now: () => now })
  expect(await outcome(await postWebhook(server, added(), { signature }))).toEqual([403, 'webhook-signature'])
})

test('an event of long ago, or of the future, is refused though its signature is right', async () => {
  const server = await startServer(env, { now: () => now })
  for (const DateCreated of ['2026-05-01T11:54:59.000Z', '2026-05-01T12:05:01.000Z']) {
    expect(await outcome(await postWebhook(server, added({ DateCreated })))).toEqual([403, 'webhook-stale'])
  }
  const removed = added({
    DateCreated: '2020-01-01T00:00:00Z',
    DateRemoved: '2026-05-01T12:00:00Z',
    EventType: 'onConversationRemoved',
  })
  expect(await outcome(await postWebhook(server, removed))).toEqual([200, undefined])
})

test('who guesses signatures is slowed down', async () => {
  const server = await startServer({ ...env, RATE_LIMIT: '3' }, { now: () => now })
  const outcomes: unknown[] = []
  for (let count = 0; count < 4; count += 1)
    outcomes.push(await outcome(await postWebhook(server, added(), { signature: `guess ${count}` })))
  expect(outcomes).toEqual([
    [403, 'webhook-signature'],
    [403, 'webhook-signature'],
    [403, 'webhook-signature'],
    [429, 'rate-limited'],
  ])
  expect(await outcome(await postWebhook(server, added()))).toEqual([200, undefined])
})

test('an event brings a new channel to all listeners at once, and a copy of it asks Twilio nothing', async () => {
  const { server, service, emulator } = await startPair(env)
  const events = await openEvents(server.url, await tokenFor(server, 'bob'))
  await events.next()
  const conversation = await createPublic(service, 'general')
  const event = added({
    ConversationSid: conversation,
    ChatServiceSid: emulator.credentials.chatServiceSid,
    DateCreated: new Date().toISOString(),
  })
  await postWebhook(server, event)
  expect(await events.next()).toMatchObject({ event: 'added', data: { sid: conversation } })
  const asked = async (): Promise<string | undefined> =>
    /token_server_upstream_answers_total\{status="200"\} (\d+)/.exec(
      await (await fetch(`${server.url}/metrics`)).text(),
    )?.[1]
  const before = await asked()
  for (let count = 0; count < 5; count += 1) expect((await postWebhook(server, event)).status).toBe(200)
  await sleep(100)
  expect(await asked()).toBe(before)
  events.close()
})

test.each([
  ['of another service', { ChatServiceSid: `IS${'d'.repeat(32)}` }],
  ['about a message', { EventType: 'onMessageAdded' }],
  ['without a conversation', { ConversationSid: undefined }],
])('an event %s is taken and changes nothing', async (_what, replaced) => {
  const server = await startServer(env, { now: () => now })
  const fields = Object.fromEntries(
    Object.entries({ ...added(), ...replaced }).filter(([, value]) => value !== undefined),
  ) as Record<string, string>
  expect(await outcome(await postWebhook(server, fields))).toEqual([200, undefined])
})

test('without an auth token and a public address there is no webhook route', async () => {
  const server = await startServer()
  expect(await outcome(await postWebhook(server, added()))).toEqual([404, 'route-not-found'])
})

test('JSON is not what Twilio sends', async () => {
  const server = await startServer(env)
  const answer = await fetch(`${server.url}/webhooks/twilio`, {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json' },
  })
  expect(await outcome(answer)).toEqual([403, 'webhook-signature'])
})
