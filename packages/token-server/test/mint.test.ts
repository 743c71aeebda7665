import { createHmac } from 'node:crypto'
import AccessToken from 'twilio/lib/jwt/AccessToken.js'
import { afterEach, expect, test, vi } from 'vitest'
import { createMint } from '../src/mint.ts'
import { buildConfig } from './support/config.ts'

afterEach(() => {
  vi.useRealTimers()
})

const config = buildConfig({ TOKEN_TTL: '600' })

const mintWithTwilio = (identity: string): string => {
  const { accountSid, apiKey, apiSecret, tokenTtl, chatServiceSid } = config
  const token = new AccessToken(accountSid, apiKey, apiSecret, { identity, ttl: tokenTtl })
  token.addGrant(new AccessToken.ChatGrant({ serviceSid: chatServiceSid }))
  return token.toJwt()
}

test.each(['alice', 'アリス 👩‍💻', 'quote " backslash \\ </script>', 'a'.repeat(256), '\u{10ffff}é'])(
  'a token for %j equals the one that twilio makes, byte for byte',
  (identity) => {
    vi.useFakeTimers({ now: 1_790_000_000_999 })
    expect(createMint(config)(identity, 1_790_000_000).token).toBe(mintWithTwilio(identity))
  },
)

test('a token decodes to the claims that Twilio asks for, signed with the API secret', () => {
  const { token, expiresAt } = createMint(config)('alice', 1_790_000_000)
  const [header = '', payload = '', signature] = token.split('.')
  expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({
    alg: 'HS256',
    typ: 'JWT',
    cty: 'twilio-fpa;v=1',
  })
  expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toEqual({
    jti: `SK${'b'.repeat(32)}-1790000000`,
    iss: `SK${'b'.repeat(32)}`,
    sub: `AC${'a'.repeat(32)}`,
    iat: 1_790_000_000,
    exp: 1_790_000_600,
    grants: { identity: 'alice', chat: { service_sid: `IS${'c'.repeat(32)}` } },
  })
  expect(signature).toBe(
    createHmac('sha256', 'a-secret-of-the-api-key-for-tests')
      .update(`${header}.${payload}`)
      .digest('base64url'),
  )
  expect(expiresAt).toBe(1_790_000_600)
})
