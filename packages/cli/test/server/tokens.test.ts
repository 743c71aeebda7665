import { GatewayError } from '@terminal-chat/core'
import { expect, test } from 'vitest'
import { fixedAddress } from '../../src/server/address.ts'
import { createSendRequest, type ServerRequest } from '../../src/server/http.ts'
import { httpFetch } from '../../src/server/http-fetch.ts'
import { createTokens } from '../../src/server/tokens.ts'
import { startBackend } from '../support/backend.ts'
import { fakeClock } from '../support/fake-clock.ts'

const desk = () => {
  const clock = fakeClock()
  const requests: ServerRequest[] = []
  let refuseBearer = false
  const tokens = createTokens(
    async (request) => {
      requests.push(request)
      if (refuseBearer && request.bearer !== undefined) throw new GatewayError('forbidden', 'no')
      return Response.json({ token: `token-${requests.length}`, ttl: 60, realtimeUrl: 'ws://x' })
    },
    'alice',
    clock,
  )
  return {
    clock,
    requests,
    ...tokens,
    refuseBearer: () => {
      refuseBearer = true
    },
  }
}

test('a token is asked for by name and counts by this machine’s clock', async () => {
  const { clock, requests, current } = desk()
  expect(await current()).toEqual({
    token: 'token-1',
    lifetime: 60_000,
    expiresAt: clock.now() + 60_000,
    realtimeUrl: 'ws://x',
  })
  expect(requests).toEqual([{ method: 'POST', path: '/token', body: { identity: 'alice' } }])
})

test('the one in use serves until shortly before its end', async () => {
  const { clock, requests, current } = desk()
  await current()
  await clock.advance(54_000)
  expect((await current()).token).toBe('token-1')
  await clock.advance(2000)
  expect((await current()).token).toBe('token-2')
  expect(requests).toHaveLength(2)
})

test('a good token proves who asks for the next one, an expired one does not', async () => {
  const { clock, requests, renew } = desk()
  await renew()
  await renew()
  expect(requests[1]?.bearer).toBe('token-1')
  await clock.advance(61_000)
  await renew()
  expect(requests[2]?.bearer).toBeUndefined()
})

test('a token that the server does not know any more is left aside', async () => {
  const { requests, renew, refuseBearer } = desk()
  await renew()
  refuseBearer()
  expect((await renew()).token).toBe('token-3')
  expect(requests.map(({ bearer }) => bearer)).toEqual([undefined, 'token-1', undefined])
})

test('who asks while one is on its way gets that one', async () => {
  const { requests, renew, current } = desk()
  const [first, second, third] = await Promise.all([renew(), renew(), current()])
  expect(new Set([first.token, second.token, third.token])).toEqual(new Set(['token-1']))
  expect(requests).toHaveLength(1)
})

test('an answer without a token has failed', async () => {
  const tokens = createTokens(() => Promise.resolve(Response.json({})), 'alice', fakeClock())
  await expect(tokens.current()).rejects.toMatchObject({ code: 'failed' })
})

test('the token server mints and renews', async () => {
  const { tokenServer, emulator } = await startBackend()
  const send = createSendRequest(fixedAddress(tokenServer.url), httpFetch)
  const tokens = createTokens(send, 'alice', { now: Date.now })
  const first = await tokens.current()
  expect(first.realtimeUrl).toBe(emulator.realtimeUrl)
  expect(first.lifetime).toBe(3_600_000)
  expect((await tokens.renew()).token).toMatch(/^eyJ/)
})

test('the local secret opens the door, without it nobody gets a token', async () => {
  const secret = 'a-secret-of-this-test'
  const { tokenServer } = await startBackend({ localSecret: secret })
  const { url } = tokenServer
  const clock = { now: Date.now }
  const withSecret = { current: () => Promise.resolve({ url, secret }), distrust: () => undefined }
  expect(
    (await createTokens(createSendRequest(withSecret, httpFetch), 'alice', clock).current()).token,
  ).toMatch(/^eyJ/)
  const without = createTokens(createSendRequest(fixedAddress(url), httpFetch), 'alice', clock)
  await expect(without.current()).rejects.toMatchObject({ code: 'forbidden' })
})
