import { expect, test } from 'vitest'
import { createAccessTokenVerifier } from '../../src/auth/access-token.ts'
import { createMint } from '../../src/mint.ts'
import { buildConfig } from '../support/config.ts'
import { forge, goodClaims, goodHeader } from '../support/forge.ts'

const config = buildConfig()
const now = 1_790_000_000
const verify = createAccessTokenVerifier(config)

test('a token that was minted here says who holds it', () => {
  const { token } = createMint(config)('アリス', now)
  expect(verify(token, now)).toEqual({ identity: 'アリス', issuedAt: now, expiresAt: now + 3_600 })
})

test('a token made elsewhere with the same key is as good', () => {
  expect(verify(forge(goodClaims(now)), now + 3_599).identity).toBe('alice')
})

test('a token ends in the second that it says', () => {
  expect(() => verify(forge(goodClaims(now)), now + 3_600)).toThrowError(
    expect.objectContaining({ code: 'token-expired' }),
  )
})

const { grants, ...withoutGrants } = goodClaims(now)
const good = forge(goodClaims(now))
const [header = '', payload = '', signature = ''] = good.split('.')
const lastCharacter = signature.at(-1) ?? ''

test.each([
  ['empty', ''],
  ['not a token', 'alice'],
  ['of two parts', `${header}.${payload}`],
  ['of four parts', `${good}.x`],
  ['of another key', forge(goodClaims(now), goodHeader, 'another-secret-of-another-key')],
  ['signed with nothing', forge(goodClaims(now), goodHeader, '')],
  [
    'without an algorithm',
    `${forge(goodClaims(now), { ...goodHeader, alg: 'none' })
      .split('.')
      .slice(0, 2)
      .join('.')}.`,
  ],
  ['that says "none" but is signed', forge(goodClaims(now), { ...goodHeader, alg: 'none' })],
  ['that says RS256', forge(goodClaims(now), { ...goodHeader, alg: 'RS256' })],
  [
    'signed with another hash',
    forge(goodClaims(now), { ...goodHeader, alg: 'HS512' }, config.apiSecret, 'sha512'),
  ],
  ['of another content type', forge(goodClaims(now), { alg: 'HS256', typ: 'JWT' })],
  [
    'with another spelling of its signature',
    `${header}.${payload}.${signature.slice(0, -1)}${String.fromCodePoint((lastCharacter.codePointAt(0) ?? 0) + 1)}`,
  ],
  ['with padding', `${good}=`],
  [
    'whose payload was exchanged',
    `${header}.${Buffer.from(JSON.stringify({ ...goodClaims(now), grants: { ...grants, identity: 'bob' } })).toString('base64url')}.${signature}`,
  ],
  ['whose payload is no JSON', forge('{"iss"')],
  ['whose payload is null', forge('null')],
  ['without grants', forge(withoutGrants)],
  [
    'of another service',
    forge({ ...goodClaims(now), grants: { ...grants, chat: { service_sid: `IS${'d'.repeat(32)}` } } }),
  ],
  ['of another account', forge({ ...goodClaims(now), sub: `AC${'d'.repeat(32)}` })],
  ['of another API key', forge({ ...goodClaims(now), iss: `SK${'d'.repeat(32)}` })],
  ['without an end', forge({ ...goodClaims(now), exp: undefined })],
  ['whose end is text', forge({ ...goodClaims(now), exp: '9999999999' })],
  ['of the future', forge({ ...goodClaims(now), nbf: now + 60 })],
  ['for "system"', forge({ ...goodClaims(now), grants: { ...grants, identity: 'system' } })],
  ['too long to be ours', forge({ ...goodClaims(now), padding: 'x'.repeat(8_000) })],
])('a token %s is refused', (_what, token) => {
  expect(() => verify(token, now)).toThrowError(
    expect.objectContaining({ code: 'token-invalid', statusCode: 401 }),
  )
})
