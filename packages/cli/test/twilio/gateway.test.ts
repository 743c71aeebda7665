import { expect, test } from 'vitest'
import type { AccessToken } from '../../src/server/tokens.ts'
import { startBackend } from '../support/backend.ts'
import { connectGateway, makeGateway, meet } from '../support/gateway.ts'
import { pause } from '../support/until.ts'

const connectionStates = (events: readonly { readonly state: string }[]): readonly string[] =>
  events.map(({ state }) => state)

test('connecting tells every conversation, then that these were all, then that the connection is up', async () => {
  const backend = await startBackend()
  const earlier = await connectGateway(backend, 'alice')
  const first = await earlier.create('deploys')
  const second = await earlier.create('ops')
  await earlier.shutdown()
  const alice = await connectGateway(backend, 'alice')
  const told = alice.of('conversation/added').map(({ conversation }) => conversation.sid)
  expect(new Set(told)).toEqual(new Set([first.sid, second.sid]))
  const [listed] = alice.of('conversations/listed')
  expect(new Set(listed?.conversationSids)).toEqual(new Set(told))
  const types = alice.events.map(({ type }) => type)
  expect(types.lastIndexOf('conversation/added')).toBeLessThan(types.indexOf('conversations/listed'))
  expect(connectionStates(alice.of('connection/changed')).at(-1)).toBe('connected')
  expect(types.indexOf('conversations/listed')).toBeLessThan(types.lastIndexOf('connection/changed'))
})

test('after a lost connection the session goes on and nothing that was sent meanwhile is missing', async () => {
  const backend = await startBackend()
  const { alice, bob, sid } = await meet(backend)
  bob.forget()
  backend.emulator.control.dropSockets('bob')
  await alice.sendMessage(sid, { body: 'into the gap', attributes: {} })
  await bob.heard('message/added', ({ message }) => message.body === 'into the gap')
  await bob.heard('connection/changed', ({ state }) => state === 'connected')
  expect(connectionStates(bob.of('connection/changed'))).toEqual(['connecting', 'connected'])
  expect(bob.of('message/added')).toHaveLength(1)
})

test('a request that is cut off says disconnected', async () => {
  const backend = await startBackend()
  const { alice, sid } = await meet(backend)
  const sending = alice.sendMessage(sid, { body: 'x'.repeat(20_000), attributes: {} })
  backend.emulator.control.dropSockets('alice')
  await expect(sending).rejects.toMatchObject({ name: 'GatewayError', code: 'disconnected' })
})

test.each([410, 401, 406, 417])('after close %i a new client takes over and misses nothing', async (code) => {
  const backend = await startBackend()
  const { alice, bob, sid } = await meet(backend)
  await alice.sendMessage(sid, { body: 'before', attributes: {} })
  await bob.heard('message/added')
  bob.forget()
  backend.emulator.control.dismissSockets(code, 'bob')
  await alice.sendMessage(sid, { body: 'meanwhile', attributes: {} })
  await bob.heard('connection/changed', ({ state }) => state === 'disconnected')
  await bob.heard('connection/changed', ({ state }) => state === 'connected')
  const { messages } = await bob.heard('messages/loaded')
  expect(messages.map(({ body }) => body)).toEqual(['before', 'meanwhile'])
  await alice.sendMessage(sid, { body: 'after', attributes: {} })
  await bob.heard('message/added', ({ message }) => message.body === 'after')
})

test('asking for a new connection makes one', async () => {
  const backend = await startBackend()
  const { alice, bob, sid } = await meet(backend)
  bob.forget()
  await bob.reconnect()
  await bob.heard('connection/changed', ({ state }) => state === 'connected')
  await alice.sendMessage(sid, { body: 'hello again', attributes: {} })
  await bob.heard('message/added', ({ message }) => message.body === 'hello again')
})

test('a renewed token is given to the running session, which notices nothing', async () => {
  const backend = await startBackend()
  // As if it lived three seconds: due after two.
  const shorten = (token: AccessToken): AccessToken => ({
    ...token,
    lifetime: 3000,
    expiresAt: token.expiresAt - token.lifetime + 3000,
  })
  const gateway = makeGateway(backend, 'alice', shorten)
  await gateway.connect(() => undefined)
  gateway.forget()
  await gateway.heard('token/renewed')
  await pause(300)
  expect(gateway.of('connection/changed')).toEqual([])
  expect(await gateway.create('still connected')).toMatchObject({ friendlyName: 'still connected' })
})

test('a token that has expired on the service is replaced and the session goes on', async () => {
  let ahead = 0
  const backend = await startBackend({ tokenTtl: 300, now: () => Date.now() + ahead })
  const { alice, bob, sid } = await meet(backend)
  bob.forget()
  ahead = 301_000
  backend.emulator.control.advanceClock(ahead)
  await bob.heard('token/expired')
  await bob.heard('token/renewed')
  await bob.heard('connection/changed', ({ state }) => state === 'connected')
  await alice.heard('connection/changed', ({ state }) => state === 'disconnected')
  await alice.heard('conversations/listed', ({ conversationSids }) => conversationSids.includes(sid))
  await pause(200)
  await alice.sendMessage(sid, { body: 'still here', attributes: {} })
  await bob.heard('message/added', ({ message }) => message.body === 'still here')
})

test('an identity that the server refuses ends the first connection with forbidden or invalid', async () => {
  const gateway = makeGateway(await startBackend(), 'system')
  await expect(gateway.connect(() => undefined)).rejects.toMatchObject({
    name: 'GatewayError',
    code: 'invalid',
  })
})

test('a server that is not there yet is waited for', async () => {
  const backend = await startBackend()
  const gateway = makeGateway(backend, 'alice')
  const { url } = backend.tokenServer
  await backend.tokenServer.close()
  const connecting = gateway.connect(() => undefined)
  await gateway.heard(
    'connection/changed',
    ({ state, reason }) => state === 'disconnected' && reason !== null,
  )
  expect(url).toContain('127.0.0.1')
  await gateway.shutdown()
  await connecting
  expect(gateway.of('connection/changed').some(({ state }) => state === 'connected')).toBe(false)
})
