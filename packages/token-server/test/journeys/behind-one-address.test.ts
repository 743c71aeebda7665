import { expect, test } from 'vitest'
import { createPublic, publicAttributes, startEmulator } from '../support/emulator.ts'
import { openEvents } from '../support/events.ts'
import { hasRedis, startRedis } from '../support/redis.ts'
import { startRoundRobin } from '../support/round-robin.ts'
import { postToken, startServer } from '../support/server.ts'

test.runIf(hasRedis)(
  'two instances behind a proxy that deals out requests in turn are one server',
  async () => {
    const { env, emulator, service } = await startEmulator()
    const front = await startRoundRobin()
    const both = {
      ...env,
      REDIS_URL: (await startRedis()).url,
      PUBLIC_URL: front.url,
      TWILIO_AUTH_TOKEN: emulator.credentials.authToken,
      TRUST_PROXY: '1',
      RATE_LIMIT: '6',
      // Nothing but a webhook can bring news in time.
      POLL_INTERVAL_MS: '600000',
    }
    const [one, other] = [await startServer(both), await startServer(both)]
    for (const { url } of [one, other]) front.add(url)
    await service.configuration.webhooks().update({
      method: 'POST',
      postWebhookUrl: `${front.url}/webhooks/twilio`,
      filters: ['onConversationAdded', 'onConversationUpdated', 'onConversationRemoved'],
    })
    const wentTo = (request: string): readonly string[] =>
      front.handed.filter((each) => each.request === request).map(({ to }) => to)

    // A token of one instance renews at the other, and again, and opens what each of them guards.
    let { token } = (await (await postToken(front, { identity: 'alice' })).json()) as { token: string }
    for (let turn = 0; turn < 3; turn += 1) {
      const renewed = await postToken(front, {}, { authorization: `Bearer ${token}` })
      expect(renewed.status).toBe(200)
      token = ((await renewed.json()) as { token: string }).token
    }
    expect(wentTo('POST /token')).toEqual([one.url, other.url, one.url, other.url])
    const headers = { authorization: `Bearer ${token}` }
    const general = await createPublic(service, 'general')
    const joins: unknown[] = []
    for (let turn = 0; turn < 2; turn += 1) {
      const joined = await fetch(`${front.url}/channels/${general}/join`, { method: 'POST', headers })
      joins.push(await joined.json())
    }
    expect(joins).toMatchObject([{ alreadyJoined: false }, { alreadyJoined: true }])

    // Whichever instance the emulator's webhook reaches, listeners at both hear of the channel, once.
    const streams = [await openEvents(front.url, token), await openEvents(front.url, token)]
    expect(new Set(wentTo('GET /channels/events')).size).toBe(2)
    for (const stream of streams) expect((await stream.next()).event).toBe('reset')
    const create = async (friendlyName: string): Promise<string> =>
      (
        await service.conversations.create({
          friendlyName,
          attributes: publicAttributes,
          xTwilioWebhookEnabled: 'true',
        })
      ).sid
    const seen: { id: string; at: string }[] = []
    for (const friendlyName of ['first', 'second']) {
      const sid = await create(friendlyName)
      for (const [at, stream] of streams.entries()) {
        const event = await stream.next()
        expect(event).toMatchObject({ event: 'added', data: { sid, friendlyName } })
        seen.push({ id: event.id ?? '', at: wentTo('GET /channels/events')[at] ?? '' })
      }
    }
    expect(new Set(wentTo('POST /webhooks/twilio')).size).toBe(2)

    // One instance goes away; its listener goes on at the other from the last thing it heard.
    const [last] = seen.slice(-2)
    const gone = last?.at === one.url ? one : other
    front.remove(gone.url)
    await gone.close()
    const missed = await create('while nobody of them listened')
    const resumed = await openEvents(front.url, token, last?.id)
    expect(await resumed.next()).toMatchObject({ event: 'added', data: { sid: missed } })
    resumed.close()
    for (const stream of streams) stream.close()

    // A caller has one allowance, whoever of them counts.
    front.add((await startServer(both)).url)
    const statuses: number[] = []
    for (let count = 0; count < 8; count += 1) statuses.push((await fetch(`${front.url}/login`)).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429, 429])
    expect(new Set(wentTo('GET /login')).size).toBe(2)
  },
  60_000,
)
