import { expect, test } from 'vitest'
import { startIdentityProvider } from '../support/identity-provider.ts'
import { postToken, startServer } from '../support/server.ts'

const jwtEnv = (url: string, jwksUrl: string) => ({
  AUTH: 'jwt',
  AUTH_JWKS_URL: jwksUrl,
  AUTH_ISSUER: url,
  AUTH_AUDIENCE: 'chat',
})

test('with AUTH=jwt a token of the identity provider makes one of ours, which renews by itself', async () => {
  const provider = await startIdentityProvider()
  const server = await startServer(jwtEnv(provider.issuer, provider.jwksUrl))
  const first = await postToken(server, {}, { authorization: `Bearer ${await provider.sign()}` })
  const { identity, token } = (await first.json()) as { identity: string; token: string }
  expect([first.status, identity]).toEqual([200, 'alice'])
  const fetches = provider.fetches()
  const second = await postToken(server, {}, { authorization: `Bearer ${token}` })
  expect([second.status, ((await second.json()) as { identity: string }).identity]).toEqual([200, 'alice'])
  expect(provider.fetches()).toBe(fetches)
})

test('with AUTH=jwt the identity of the request does not count against that of the token', async () => {
  const provider = await startIdentityProvider()
  const server = await startServer(jwtEnv(provider.issuer, provider.jwksUrl))
  const other = await postToken(
    server,
    { identity: 'bob' },
    { authorization: `Bearer ${await provider.sign()}` },
  )
  expect([other.status, await other.json()]).toMatchObject([403, { code: 'identity-mismatch' }])
  const none = await postToken(server, { identity: 'bob' })
  expect([none.status, await none.json()]).toMatchObject([401, { code: 'unauthorized' }])
})

test('an identity provider that is away is a 503, and the log says why', async () => {
  const server = await startServer(jwtEnv('http://127.0.0.1:9', 'http://127.0.0.1:9/jwks'))
  const provider = await startIdentityProvider()
  const answer = await postToken(server, {}, { authorization: `Bearer ${await provider.sign()}` })
  expect([answer.status, answer.headers.get('retry-after'), await answer.json()]).toMatchObject([
    503,
    '5',
    { code: 'provider-unavailable' },
  ])
  expect(server.log.records().some(({ code }) => code === 'provider-unavailable')).toBe(true)
})

test('with AUTH=password a missing users file stops the start', async () => {
  await expect(startServer({ AUTH: 'password', USERS_FILE: '/nowhere/users.json' })).rejects.toMatchObject({
    code: 'users-file',
  })
})
