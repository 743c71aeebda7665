import { createHmac } from 'node:crypto'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { startIdentityProvider } from '../support/identity-provider.ts'
import { postToken, startServer } from '../support/server.ts'

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

test('no token that the identity provider did not sign makes an access token, nor is a key fetched from elsewhere', async () => {
  const provider = await startIdentityProvider()
  const evil = await startIdentityProvider()
  const server = await startServer({
    AUTH: 'jwt',
    AUTH_JWKS_URL: provider.jwksUrl,
    AUTH_ISSUER: provider.issuer,
    AUTH_AUDIENCE: 'chat',
  })
  const ask = async (token: string, body: object = {}): Promise<readonly unknown[]> => {
    const answer = await postToken(server, body, { authorization: `Bearer ${token}` })
    const { code } = (await answer.json()) as { code?: string }
    return [answer.status, code]
  }
  const good = await provider.sign()
  expect(await ask(good)).toEqual([200, undefined])

  const [, payload = ''] = good.split('.')
  const kid = provider.publicKey().kid ?? ''
  const shared = `${base64({ alg: 'HS256', kid })}.${payload}`
  const secret = JSON.stringify(provider.publicKey())
  const stranger = await generateKeyPair('ES256', { extractable: true })
  const jwk = await exportJWK(stranger.publicKey)
  const signedByStranger = (header: object): Promise<string> =>
    new SignJWT({ iss: provider.issuer, aud: 'chat', sub: 'alice' })
      .setProtectedHeader({ alg: 'ES256', kid, ...header })
      .setExpirationTime('5m')
      .sign(stranger.privateKey)
  const forged = {
    expired: await provider.sign({ exp: 1_700_000_000 }),
    'of another issuer': await provider.sign({ iss: evil.issuer }),
    'for another audience': await provider.sign({ aud: 'mail' }),
    'signed by none': `${base64({ alg: 'none', kid })}.${payload}.`,
    'signed with the public key as a secret': `${shared}.${createHmac('sha256', secret).update(shared).digest('base64url')}`,
    'signed by another key': await signedByStranger({}),
    'that brings its own key': await signedByStranger({ jwk }),
    'that names where its key is': await signedByStranger({ jku: evil.jwksUrl }),
    'that names a certificate': await signedByStranger({ x5u: `${evil.url}/cert` }),
    'whose claims were changed': good.replace(payload, base64({ sub: 'admin' })),
  }
  for (const [what, token] of Object.entries(forged))
    expect([what, ...(await ask(token))]).toEqual([what, 401, 'provider-token'])
  expect(evil.paths()).toEqual([])

  expect(await ask(good, { identity: 'bob' })).toEqual([403, 'identity-mismatch'])
})
