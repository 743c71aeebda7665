import { GatewayError } from '@terminal-chat/core'
import { expect, test } from 'vitest'
import type { AskProvider } from '../../../src/server/login/ask-provider.ts'
import type { Grant } from '../../../src/server/login/grant.ts'
import { createProve, type Login } from '../../../src/server/login/prove.ts'
import { refreshGrant, revokeGrant } from '../../../src/server/login/refresh.ts'
import { proveNothing } from '../../../src/server/proof.ts'
import { fakeClock } from '../../support/fake-clock.ts'

const clock = fakeClock()
const grant: Grant = {
  issuer: 'https://login.example.com',
  audience: 'chat',
  clientId: 'terminal-chat',
  scope: 'openid',
  tokenUrl: 'https://login.example.com/token',
  revocationUrl: 'https://login.example.com/revoke',
  token: 'old',
  expiresAt: clock.now() + 300_000,
  refreshToken: 'refresh-1',
}
const ended: Grant = { ...grant, expiresAt: clock.now() }
const refused: AskProvider = () => Promise.resolve({ isOk: false, body: { error: 'invalid_grant' } })

const proveWith = (login: Login | null, ask: AskProvider = refused, after: Login | null = login) => {
  const kept: Login[] = []
  let isFirst = true
  const prove = createProve({
    read: () => {
      const now = isFirst ? login : after
      isFirst = false
      return now
    },
    keep: (next) => kept.push(next),
    ask,
    clock,
    runCommand: null,
  })
  return { prove, kept }
}

test('each kind of login proves what it can', async () => {
  expect(await proveNothing()).toBeNull()
  expect(await proveWith(null).prove()).toBeNull()
  expect(await proveWith({ kind: 'password', password: 'p' }).prove()).toEqual({ password: 'p' })
  expect(await proveWith({ kind: 'provider', grant }).prove()).toEqual({ bearer: 'old' })
  await expect(proveWith({ kind: 'command' }).prove()).rejects.toMatchObject({ code: 'forbidden' })
  expect(await proveWith({ kind: 'open' }).prove()).toBeNull()
})

test('a token that has ended is renewed and kept; a refresh token that is not replaced stays', async () => {
  const ask: AskProvider = (_url, form) =>
    Promise.resolve({
      isOk: form?.['refresh_token'] === 'refresh-1',
      body: { access_token: 'new', expires_in: 60 },
    })
  const { prove, kept } = proveWith({ kind: 'provider', grant: ended }, ask)
  expect(await prove()).toEqual({ bearer: 'new' })
  expect(kept).toMatchObject([{ grant: { token: 'new', refreshToken: 'refresh-1' } }])
})

test('when another process was quicker, its token is taken; else one must sign in again', async () => {
  const quicker: Login = { kind: 'provider', grant: { ...grant, token: 'theirs' } }
  expect(await proveWith({ kind: 'provider', grant: ended }, refused, quicker).prove()).toEqual({
    bearer: 'theirs',
  })
  await expect(proveWith({ kind: 'provider', grant: ended }).prove()).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('a provider that does not answer ends no login', async () => {
  const away: AskProvider = () => Promise.reject(new GatewayError('disconnected', 'gone'))
  await expect(proveWith({ kind: 'provider', grant: ended }, away).prove()).rejects.toMatchObject({
    code: 'disconnected',
  })
  expect(await revokeGrant(away, grant)).toBe(false)
  await expect(refreshGrant(away, clock, { ...grant, refreshToken: null })).rejects.toMatchObject({
    code: 'forbidden',
  })
})
