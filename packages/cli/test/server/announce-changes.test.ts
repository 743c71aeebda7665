import { GatewayError, type ChatEvent, type ChatGateway } from '@terminal-chat/core'
import { expect, onTestFinished, test } from 'vitest'
import { systemClock } from '../../src/main/system-clock.ts'
import { fixedAddress } from '../../src/server/address.ts'
import { announceChanges } from '../../src/server/announce-changes.ts'
import { createDirectory, withToken } from '../../src/server/directory.ts'
import { createSendRequest, type ServerRequest } from '../../src/server/http.ts'
import { httpFetch } from '../../src/server/http-fetch.ts'
import { createTokens } from '../../src/server/tokens.ts'
import { startBackend } from '../support/backend.ts'
import { connectGateway } from '../support/gateway.ts'
import { until } from '../support/until.ts'

const gatewayThat = (answer: () => Promise<unknown>): ChatGateway =>
  new Proxy({} as ChatGateway, { get: () => answer, ownKeys: () => [] })

test('a change that was made is announced, one that failed is not', async () => {
  const requests: ServerRequest[] = []
  const send = async (request: ServerRequest): Promise<Response> => {
    requests.push(request)
    return new Response('{}')
  }
  const good = announceChanges(
    gatewayThat(async () => 'done'),
    send,
  )
  await good.createConversation({ friendlyName: 'x', attributes: {} })
  await good.deleteConversation('CH1')
  await good.renameConversation('CH1', 'y')
  expect(requests.map(({ path }) => path)).toEqual(
    Array.from({ length: 3 }, () => '/channels?fresh=1&limit=1'),
  )
  const bad = announceChanges(
    gatewayThat(() => Promise.reject(new GatewayError('conflict', 'taken'))),
    send,
  )
  await expect(bad.createConversation({ friendlyName: 'x', attributes: {} })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect(requests).toHaveLength(3)
})

test('a server that cannot be told changes nothing', async () => {
  const send = (): Promise<Response> => Promise.reject(new GatewayError('disconnected', 'down'))
  const gateway = announceChanges(
    gatewayThat(async () => undefined),
    send,
  )
  await expect(gateway.deleteConversation('CH1')).resolves.toBeUndefined()
})

test('others hear of a new channel long before the token server would have looked', async () => {
  const backend = await startBackend({ pollIntervalMs: 600_000 })
  const send = createSendRequest(fixedAddress(backend.tokenServer.url), httpFetch)
  const tokens = createTokens(send, 'bob', systemClock)
  const events: ChatEvent[] = []
  const directory = createDirectory({ send, tokens, clock: systemClock, random: () => 0 })
  onTestFinished(directory.watch((event) => events.push(event)))
  await until('bob watches', () => events.some(({ type }) => type === 'directory/loaded'))
  const alice = await connectGateway(backend, 'alice')
  const announcing = announceChanges(alice, withToken({ send, tokens: alice.tokens }))
  const { sid } = await announcing.createConversation({
    friendlyName: 'deploys',
    attributes: { public: true },
  })
  const added = await until('bob hears', () => events.find(({ type }) => type === 'directory/added'))
  expect(added).toMatchObject({ conversation: { sid } })
  await alice.opened(sid)
  await announcing.deleteConversation(sid)
  await until('bob hears of the end', () => events.some(({ type }) => type === 'directory/removed'))
})
