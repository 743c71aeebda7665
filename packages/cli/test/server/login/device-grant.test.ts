import { GatewayError } from '@terminal-chat/core'
import { expect, test } from 'vitest'
import type { AskProvider } from '../../../src/server/login/ask-provider.ts'
import { signInByDevice, type DeviceCode } from '../../../src/server/login/device-grant.ts'
import { isBearer, parseGrant } from '../../../src/server/login/grant.ts'
import { fakeClock } from '../../support/fake-clock.ts'

const source = {
  issuer: 'https://login.example.com',
  audience: 'chat',
  clientId: 'terminal-chat',
  scope: 'openid',
  tokenUrl: 'https://login.example.com/token',
  revocationUrl: null,
}

const begun = {
  device_code: 'secret-code',
  user_code: 'WDJB',
  verification_uri: 'https://login.example.com/go',
  expires_in: 60,
}

/** A provider that answers the questions for tokens one after the other. */
const begin = (
  answers: readonly (Record<string, unknown> | Error)[],
  first: Readonly<Record<string, unknown>> = begun,
  audience = 'chat',
) => {
  const clock = fakeClock()
  const start = clock.now()
  const asked: { readonly at: number; readonly form: Readonly<Record<string, string>> }[] = []
  const shown: DeviceCode[] = []
  const left = [...answers]
  const ask: AskProvider = (url, form = {}) => {
    asked.push({ at: (clock.now() - start) / 1000, form })
    const answer = url.endsWith('/device') ? first : left.shift()
    if (answer instanceof Error) return Promise.reject(answer)
    return Promise.resolve({ isOk: answer?.['error'] === undefined, body: answer ?? {} })
  }
  const grant = signInByDevice({
    ask,
    clock,
    source: { ...source, audience },
    deviceUrl: 'https://login.example.com/device',
    mayBeLoopback: false,
    show: (code) => shown.push(code),
  })
  grant.catch(() => undefined)
  return { clock, asked, shown, grant }
}

test('it asks every five seconds, and less often when it is told so or the network is away', async () => {
  const { clock, asked, shown, grant } = begin([
    { error: 'authorization_pending' },
    { error: 'slow_down' },
    new GatewayError('disconnected', 'gone'),
    { access_token: 'abc.def', expires_in: 300, refresh_token: 'again' },
  ])
  await clock.advance(60_000)
  expect(await grant).toMatchObject({ token: 'abc.def', refreshToken: 'again' })
  expect(asked.map(({ at }) => at)).toEqual([0, 5, 10, 20, 35])
  expect(asked[0]?.form).toEqual({ client_id: 'terminal-chat', scope: 'openid', audience: 'chat' })
  expect(asked[1]?.form).toEqual({
    client_id: 'terminal-chat',
    device_code: 'secret-code',
    grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
  })
  expect(shown).toEqual([{ userCode: 'WDJB', url: 'https://login.example.com/go', completeUrl: null }])
})

test('where the client itself is the audience, the ID token is taken', async () => {
  const { clock, asked, grant } = begin(
    [{ access_token: 'opaque', id_token: 'i.d.t' }],
    begun,
    'terminal-chat',
  )
  await clock.advance(5_000)
  expect(await grant).toMatchObject({ token: 'i.d.t', refreshToken: null, expiresAt: 0 })
  expect(asked[0]?.form).toEqual({ client_id: 'terminal-chat', scope: 'openid' })
})

test.each([
  [{ error: 'access_denied' }, 'access_denied'],
  [{ error: 'expired_token', error_description: 'too late' }, 'too late'],
])('%j ends it', async (answer, reason) => {
  const { clock, grant } = begin([answer])
  await clock.advance(5_000)
  await expect(grant).rejects.toMatchObject({ code: 'forbidden', message: expect.stringContaining(reason) })
})

test('nobody is waited for longer than the code lives', async () => {
  const { clock, asked, grant } = begin(
    Array.from({ length: 99 }, () => ({ error: 'authorization_pending' })),
  )
  await clock.advance(120_000)
  await expect(grant).rejects.toMatchObject({ code: 'forbidden' })
  expect(asked.at(-1)?.at).toBe(60)
})

test.each([
  { ...begun, verification_uri: 'http://login.example.com/go' },
  { ...begun, verification_uri: 'http://127.0.0.1/go' },
  { ...begun, user_code: undefined },
  { error: 'unauthorized_client' },
])('the beginning %j is refused and nothing is shown', async (first) => {
  const { shown, grant } = begin([], first)
  await expect(grant).rejects.toMatchObject({ code: 'failed' })
  expect(shown).toEqual([])
})

test('what cannot stand in a header is no token', () => {
  expect(['a.b.c', 'a\r\nX: y', '', 7, 'x'.repeat(20_000)].map(isBearer)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ])
  expect(() => parseGrant({ isOk: true, body: { access_token: 'a b' } }, source, { now: 0 })).toThrow(
    'no token',
  )
})
