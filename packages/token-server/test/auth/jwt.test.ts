import { createHmac } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { expect, test } from 'vitest'
import { createJwtMode, type JwtModeConfig } from '../../src/auth/jwt.ts'
import { startIdentityProvider, type IdentityProvider } from '../support/identity-provider.ts'

const configFor = (provider: IdentityProvider, replaced: Partial<JwtModeConfig> = {}): JwtModeConfig => ({
  authJwksUrl: provider.jwksUrl,
  authIssuer: provider.issuer,
  authAudience: 'chat',
  authIdentityClaim: 'sub',
  authAlgorithms: ['ES256', 'RS256'],
  ...replaced,
})

const start = async (replaced: Partial<JwtModeConfig> = {}, cooldownMs = 0) => {
  const provider = await startIdentityProvider()
  const mode = await createJwtMode(configFor(provider, replaced), { now: Date.now, cooldownMs })
  const prove = async (bearer: string | undefined) =>
    mode.prove({
      identity: undefined,
      password: undefined,
      caller: { bearer, holder: undefined, refusal: undefined, name: 'test' },
    })
  return { provider, prove }
}

const refused = expect.objectContaining({ code: 'provider-token', statusCode: 401 })

test('the claim of a good token is the identity, and keys are fetched once', async () => {
  const { provider, prove } = await start()
  expect(await prove(await provider.sign())).toBe('alice')
  expect(await prove(await provider.sign({ sub: 'bob' }))).toBe('bob')
  expect(provider.fetches()).toBe(1)
})

test('the identity can come from another claim', async () => {
  const { provider, prove } = await start({ authIdentityClaim: 'preferred_username' })
  expect(await prove(await provider.sign({ preferred_username: 'al' }))).toBe('al')
  await expect(prove(await provider.sign())).rejects.toEqual(refused)
})

test('an address that the provider has not verified is no identity', async () => {
  const { provider, prove } = await start({ authIdentityClaim: 'email' })
  expect(await prove(await provider.sign({ email: 'a@b.example', email_verified: true }))).toBe('a@b.example')
  await expect(prove(await provider.sign({ email: 'a@b.example', email_verified: false }))).rejects.toEqual(
    refused,
  )
})

test('a new key is found when the provider changes keys, and the old one is good no more', async () => {
  const { provider, prove } = await start()
  const old = await provider.sign()
  expect(await prove(old)).toBe('alice')
  await provider.rotate()
  expect(await prove(await provider.sign({ sub: 'bob' }))).toBe('bob')
  await expect(prove(old)).rejects.toEqual(refused)
})

test('unknown key ids do not make the server ask for keys over and over', async () => {
  const { provider, prove } = await start({}, 60_000)
  await prove(await provider.sign())
  for (let count = 0; count < 20; count += 1) {
    await expect(prove(await provider.sign({}, { kid: `made-up-${count}` }))).rejects.toEqual(refused)
  }
  expect(provider.fetches()).toBe(1)
})

const past = Math.floor(Date.now() / 1_000) - 600

test.each([
  ['expired', { exp: past }],
  ['without an end', { exp: undefined }],
  ['not valid yet', { nbf: past + 1_200 }],
  ['of another issuer', { iss: 'https://evil.example' }],
  ['for another audience', { aud: 'other' }],
  ['without an audience', { aud: undefined }],
  ['without an identity', { sub: undefined }],
  ['whose identity is a number', { sub: 7 }],
  ['whose identity is empty', { sub: '' }],
])('a token %s is refused', async (_what, claims) => {
  const { provider, prove } = await start()
  await expect(prove(await provider.sign(claims))).rejects.toEqual(refused)
})

test('a token signed with the public key as a shared secret is refused', async () => {
  const { provider, prove } = await start()
  const [, payload] = (await provider.sign()).split('.')
  const header = Buffer.from(JSON.stringify({ alg: 'HS256', kid: provider.publicKey().kid })).toString(
    'base64url',
  )
  const signature = createHmac('sha256', JSON.stringify(provider.publicKey()))
    .update(`${header}.${payload}`)
    .digest('base64url')
  await expect(prove(`${header}.${payload}.${signature}`)).rejects.toEqual(refused)
})

test('a token without a signature is refused', async () => {
  const { provider, prove } = await start()
  const token = new UnsecuredJWT({ sub: 'alice' })
    .setIssuer(provider.issuer)
    .setAudience('chat')
    .setExpirationTime('5m')
    .encode()
  await expect(prove(token)).rejects.toEqual(refused)
})

test('an algorithm that is not on the list is refused though its signature is right', async () => {
  const { provider, prove } = await start({ authAlgorithms: ['RS256'] })
  await expect(prove(await provider.sign())).rejects.toEqual(refused)
})

test('a token that brings its own key, or says where to fetch it, is refused, and nothing is fetched', async () => {
  const { provider, prove } = await start()
  await prove(await provider.sign())
  const evil = await startIdentityProvider()
  const stranger = await generateKeyPair('ES256', { extractable: true })
  const jwk = await exportJWK(stranger.publicKey)
  for (const header of [
    { jwk },
    { jku: evil.jwksUrl },
    { x5u: `${evil.url}/cert` },
    { jku: 'http://169.254.169.254/latest/meta-data' },
  ]) {
    const token = await new SignJWT({ iss: provider.issuer, aud: 'chat', sub: 'alice' })
      .setProtectedHeader({ alg: 'ES256', kid: 'key-1', ...header })
      .setExpirationTime('5m')
      .sign(stranger.privateKey)
    await expect(prove(token)).rejects.toEqual(refused)
  }
  expect(evil.paths()).toEqual([])
})

test.each([
  ['nonsense', 'nonsense'],
  ['three empty parts', '..'],
  ['too long', 'a'.repeat(20_000)],
])('a bearer that is %s is refused', async (_what, bearer) => {
  const { prove } = await start()
  await expect(prove(bearer)).rejects.toEqual(refused)
})

test('no bearer at all is asked for', async () => {
  const { prove } = await start()
  await expect(prove(undefined)).rejects.toEqual(expect.objectContaining({ code: 'unauthorized' }))
})

test('a redirect of the keys is not followed', async () => {
  const { provider, prove } = await start()
  const other = await startIdentityProvider()
  provider.answer((_request, response) => response.writeHead(302, { location: other.jwksUrl }).end())
  await expect(prove(await provider.sign())).rejects.toEqual(
    expect.objectContaining({ code: 'provider-unavailable', statusCode: 503 }),
  )
  expect(other.paths()).toEqual([])
})

test.each([
  ['an error', (response: ServerResponse) => response.writeHead(500).end()],
  ['no JSON', (response: ServerResponse) => response.end('<html>')],
  ['no keys', (response: ServerResponse) => response.end('{}')],
  ['without end', (response: ServerResponse) => response.end(`{"keys":[${' '.repeat(300_000)}]}`)],
])('a provider that answers %s is unavailable, which is not the caller’s fault', async (_what, answer) => {
  const { provider, prove } = await start()
  provider.answer((_request, response) => void answer(response))
  await expect(prove(await provider.sign())).rejects.toEqual(
    expect.objectContaining({ code: 'provider-unavailable', retryAfter: 5 }),
  )
})
