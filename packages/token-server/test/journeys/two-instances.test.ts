import { describe, expect, test } from 'vitest'
import { createPublic, startEmulator } from '../support/emulator.ts'
import { openEvents } from '../support/events.ts'
import { hasRedis, startRedis } from '../support/redis.ts'
import { postToken, startServer, tokenFor } from '../support/server.ts'
import { authToken, postWebhook } from '../support/webhook.ts'

test('a token of one instance is good at the other, to renew, list and join', async () => {
  const { env, service } = await startEmulator()
  const [one, other] = [await startServer(env), await startServer(env)]
  const sid = await createPublic(service, 'general')
  const authorization = `Bearer ${await tokenFor(one, 'alice')}`
  expect((await postToken(other, {}, { authorization })).status).toBe(200)
  const lists = await Promise.all(
    [one, other].map(async ({ url }) =>
      (await fetch(`${url}/channels`, { headers: { authorization } })).json(),
    ),
  )
  expect(lists[0]).toEqual(lists[1])
  expect(
    (await fetch(`${other.url}/channels/${sid}/join`, { method: 'POST', headers: { authorization } })).status,
  ).toBe(200)
})

test('a stream that breaks at one instance goes on at the other where it stopped', async () => {
  const { env, service } = await startEmulator()
  const [one, other] = [await startServer(env), await startServer(env)]
  const token = await tokenFor(one, 'bob')
  const elsewhere = await openEvents(other.url, token)
  const first = await openEvents(one.url, token)
  const { id } = await first.next()
  expect((await elsewhere.next()).id).toBe(id)
  await one.close()
  await createPublic(service, 'general')
  const second = await openEvents(other.url, token, id)
  expect(await second.next()).toMatchObject({ event: 'added', data: { uniqueName: 'general' } })
  second.close()
  elsewhere.close()
})

describe.runIf(hasRedis)('with a redis-server', () => {
  const shared = async () => ({
    REDIS_URL: (await startRedis()).url,
    TWILIO_AUTH_TOKEN: authToken,
    PUBLIC_URL: 'https://chat.example.com',
    POLL_INTERVAL_MS: '600000',
  })

  test('a webhook that reaches one instance is heard at both, once', async () => {
    const { env, service, emulator } = await startEmulator()
    const both = { ...env, ...(await shared()) }
    const [one, other] = [await startServer(both), await startServer(both)]
    const token = await tokenFor(one, 'bob')
    const streams = await Promise.all([one, other].map(({ url }) => openEvents(url, token)))
    await Promise.all(streams.map((stream) => stream.next()))
    const sid = await createPublic(service, 'general')
    const event = {
      EventType: 'onConversationAdded',
      ConversationSid: sid,
      ChatServiceSid: emulator.credentials.chatServiceSid,
      Attributes: '{"public":true}',
      DateCreated: new Date().toISOString(),
    }
    expect((await postWebhook(one, event)).status).toBe(200)
    for (const stream of streams) expect(await stream.next()).toMatchObject({ event: 'added', data: { sid } })
    expect((await postWebhook(other, event)).status).toBe(200)
    for (const stream of streams) stream.close()
  })

  test('the limit of a caller is one limit, whichever instance they ask', async () => {
    const { env } = await startEmulator()
    const both = { ...env, ...(await shared()), RATE_LIMIT: '4' }
    const [one, other] = [await startServer(both), await startServer(both)]
    const statuses: number[] = []
    for (let count = 0; count < 6; count += 1)
      statuses.push((await postToken(count % 2 === 0 ? one : other, { identity: 'alice' })).status)
    expect(statuses).toEqual([200, 200, 200, 200, 429, 429])
  })
})
