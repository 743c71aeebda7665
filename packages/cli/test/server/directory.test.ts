import type { ChatEvent } from '@terminal-chat/core'
import { expect, onTestFinished, test } from 'vitest'
import { systemClock } from '../../src/main/system-clock.ts'
import { fixedAddress } from '../../src/server/address.ts'
import { createDirectory, withToken } from '../../src/server/directory.ts'
import { createSendRequest } from '../../src/server/http.ts'
import { httpFetch } from '../../src/server/http-fetch.ts'
import { createTokens } from '../../src/server/tokens.ts'
import { startBackend, type Backend } from '../support/backend.ts'
import { connectGateway } from '../support/gateway.ts'
import { until } from '../support/until.ts'

const directoryOf = (backend: Backend, identity: string) => {
  const send = createSendRequest(fixedAddress(backend.tokenServer.url), httpFetch)
  const tokens = createTokens(send, identity, systemClock)
  return createDirectory({ send, tokens, clock: systemClock, random: () => 0 })
}

test('public conversations are listed, private ones are not', async () => {
  const backend = await startBackend()
  const alice = await connectGateway(backend, 'alice')
  const { sid } = await alice.create('deploys')
  await alice.create('secrets', {})
  const listed = await directoryOf(backend, 'bob').list()
  expect(listed).toEqual([
    {
      sid,
      uniqueName: null,
      friendlyName: 'deploys',
      createdBy: null,
      dateCreated: expect.any(Number) as number,
    },
  ])
})

test('joining puts one in, twice is no mistake, a private one is not found', async () => {
  const backend = await startBackend()
  const alice = await connectGateway(backend, 'alice')
  const { sid } = await alice.create('deploys')
  const hidden = await alice.create('secrets', {})
  const directory = directoryOf(backend, 'bob')
  await directory.join(sid)
  await directory.join(sid)
  // Alice's client hears of it in its own time.
  await expect
    .poll(async () => (await alice.loadParticipants(sid)).map(({ identity }) => identity), {
      timeout: 40_000,
    })
    .toContain('bob')
  await expect(directory.join(hidden.sid)).rejects.toMatchObject({ code: 'not-found' })
})

test('watching tells the list, then what is added, renamed and removed', async () => {
  const backend = await startBackend()
  const alice = await connectGateway(backend, 'alice')
  const first = await alice.create('deploys')
  const events: ChatEvent[] = []
  onTestFinished(directoryOf(backend, 'bob').watch((event) => events.push(event)))
  const heard = (type: ChatEvent['type']) => until(type, () => events.find((event) => event.type === type))
  expect(await heard('directory/loaded')).toMatchObject({ conversations: [{ sid: first.sid }] })
  const second = await alice.create('ops')
  expect(await heard('directory/added')).toMatchObject({
    conversation: { sid: second.sid, friendlyName: 'ops' },
  })
  await alice.renameConversation(first.sid, 'releases')
  expect(await heard('directory/updated')).toMatchObject({ conversation: { friendlyName: 'releases' } })
  await alice.opened(first.sid)
  await alice.deleteConversation(first.sid)
  expect(await heard('directory/removed')).toMatchObject({ conversationSid: first.sid })
})

test('a refused token is renewed once', async () => {
  const bearers: (string | undefined)[] = []
  let minted = 0
  const mint = async () => {
    minted += 1
    return { token: `token-${minted}`, expiresAt: 0, lifetime: 0, realtimeUrl: null }
  }
  const { GatewayError } = await import('@terminal-chat/core')
  const send = withToken({
    tokens: { current: mint, renew: mint },
    send: async ({ bearer }) => {
      bearers.push(bearer)
      if (bearer === 'token-1') throw new GatewayError('forbidden', 'expired')
      return new Response('{}')
    },
  })
  expect((await send({ method: 'GET', path: '/channels' })).status).toBe(200)
  expect(bearers).toEqual(['token-1', 'token-2'])
})
