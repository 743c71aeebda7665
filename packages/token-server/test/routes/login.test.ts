import { expect, test } from 'vitest'
import { startIdentityProvider } from '../support/identity-provider.ts'
import { startServer } from '../support/server.ts'

const login = async ({ url }: { readonly url: string }): Promise<unknown> =>
  await (await fetch(`${url}/login`)).json()

test('without an identity provider it says the mode alone', async () => {
  expect(await login(await startServer({ AUTH_CLIENT_ID: 'terminal-chat' }))).toEqual({ auth: 'open' })
})

test('with one it says where to sign in, as which client and for whom, and nothing that is secret', async () => {
  const { issuer, jwksUrl } = await startIdentityProvider()
  const env = { AUTH: 'jwt', AUTH_JWKS_URL: jwksUrl, AUTH_ISSUER: issuer, AUTH_AUDIENCE: 'chat' }
  expect(await login(await startServer(env))).toEqual({ auth: 'jwt', issuer, audience: 'chat' })
  expect(await login(await startServer({ ...env, AUTH_CLIENT_ID: 'terminal-chat' }))).toEqual({
    auth: 'jwt',
    issuer,
    audience: 'chat',
    clientId: 'terminal-chat',
    scope: 'openid offline_access',
  })
})
