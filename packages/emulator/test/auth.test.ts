/** Tokens and credentials. */
import { jwt } from 'twilio'
import { expect, test } from 'vitest'
import { createBasicCheck } from '../src/auth/basic.ts'
import { readToken, signToken } from '../src/auth/token.ts'
import { verifyToken } from '../src/auth/verify.ts'
import type { EmulatorCredentials } from '../src/credentials.ts'
import { craftToken } from './support/tokens.ts'

const credentials: EmulatorCredentials = {
  accountSid: `AC${'1'.repeat(32)}`,
  authToken: 'token',
  apiKey: `SK${'2'.repeat(32)}`,
  apiSecret: 'secret',
  chatServiceSid: `IS${'3'.repeat(32)}`,
}
const deps = { credentials, hasService: (sid: string) => sid === credentials.chatServiceSid, now: Date.now }
const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`

test('a token of the twilio package is accepted with its identity and expiry', () => {
  const { accountSid, apiKey, apiSecret, chatServiceSid } = credentials
  const token = new jwt.AccessToken(accountSid, apiKey, apiSecret, { identity: 'ünï', ttl: 60 })
  token.addGrant(new jwt.AccessToken.ChatGrant({ serviceSid: chatServiceSid }))
  const grant = verifyToken(deps, token.toJwt())
  expect(grant).toMatchObject({ identity: 'ünï', serviceSid: chatServiceSid })
  expect(grant.expiresAt - Date.now()).toBeGreaterThan(50_000)
})

test('a token that the emulator signs says what the twilio package would say', () => {
  const issuedAt = Date.now()
  const token = signToken(
    { ...credentials, identity: 'alice', issuedAt, expiresAt: issuedAt + 60_000 },
    'secret',
  )
  const read = readToken(token)
  expect(read?.header).toEqual({ alg: 'HS256', typ: 'JWT', cty: 'twilio-fpa;v=1' })
  expect(read?.payload).toMatchObject({
    iss: credentials.apiKey,
    sub: credentials.accountSid,
    grants: { identity: 'alice', chat: { service_sid: credentials.chatServiceSid } },
  })
  expect([read?.isSignedWith('secret'), read?.isSignedWith('Secret')]).toEqual([true, false])
})

test('a token is good for one clock and too old for another', () => {
  const token = craftToken(credentials, {})
  expect(verifyToken(deps, token).identity).toBe('alice')
  const later = { ...deps, now: () => Date.now() + 3_601_000 }
  expect(() => verifyToken(later, token)).toThrow('expired')
})

test.for(['', 'a.b', 'a.b.c', 'a.b.c.d', null, 42, {}])('%s is no token', (token) => {
  expect(() => verifyToken(deps, token)).toThrow('Invalid Access Token')
})

test('an identity that looks like a user SID is refused', () => {
  const identity = `US${'a'.repeat(32)}`
  const grants = { identity, chat: { service_sid: credentials.chatServiceSid } }
  expect(() => verifyToken(deps, craftToken(credentials, { payload: { grants } }))).toThrow('grants')
})

test('account and API key may call the REST API, others may not', () => {
  const isAuthorized = createBasicCheck(credentials)
  const good = [`${credentials.accountSid}:token`, `${credentials.apiKey}:secret`]
  expect(good.map((text) => isAuthorized(basic(text)))).toEqual([true, true])
  const bad = [
    `${credentials.accountSid}:secret`,
    `${credentials.apiKey}:token`,
    ':',
    `${credentials.accountSid}:`,
  ]
  expect(bad.map((text) => isAuthorized(basic(text)))).toEqual([false, false, false, false])
  expect([undefined, '', 'Bearer x', 'Basic'].map(isAuthorized)).toEqual([false, false, false, false])
})
