import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { forge, goodClaims } from '../support/forge.ts'
import { postToken, startServer, tokenFor } from '../support/server.ts'

const decode = (token: string) => {
  const [header, payload, signature] = token.split('.')
  const expected = createHmac('sha256', 'a-secret-of-the-api-key-for-tests')
    .update(`${header}.${payload}`)
    .digest('base64url')
  expect(signature).toBe(expected)
  return JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()) as Record<string, unknown>
}

test('an identity as JSON gets a token that says when it ends', async () => {
  const server = await startServer(
    { TOKEN_TTL: '600', TWILIO_REALTIME_URL: 'ws://127.0.0.1:9/v3/wsconnect' },
    { now: () => 1_790_000_000_500 },
  )
  const answer = await postToken(server, { identity: 'alice' })
  const { token, ...rest } = (await answer.json()) as { token: string }
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(rest).toEqual({
    identity: 'alice',
    expiresAt: '2026-09-21T14:23:20.000Z',
    ttl: 600,
    realtimeUrl: 'ws://127.0.0.1:9/v3/wsconnect',
  })
  expect(decode(token)).toMatchObject({
    iat: 1_790_000_000,
    exp: 1_790_000_600,
    grants: { identity: 'alice' },
  })
})

test('an identity as a form gets a token, without a realtimeUrl for Twilio itself', async () => {
  const server = await startServer()
  const answer = await fetch(`${server.url}/token`, {
    method: 'POST',
    body: new URLSearchParams({ identity: 'Alice & Bob=' }),
  })
  expect(Object.keys((await answer.json()) as object)).toEqual(['identity', 'token', 'expiresAt', 'ttl'])
})

test('an unexpired token gets a new one for the same identity, with or without a body', async () => {
  let now = 1_790_000_000_000
  const server = await startServer({}, { now: () => now })
  const authorization = `Bearer ${await tokenFor(server, 'alice')}`
  now += 3_599_000
  const bare = await fetch(`${server.url}/token`, { method: 'POST', headers: { authorization } })
  const { identity, token } = (await bare.json()) as { identity: string; token: string }
  expect(identity).toBe('alice')
  expect(decode(token)).toMatchObject({
    iat: 1_790_003_599,
    exp: 1_790_007_199,
    grants: { identity: 'alice' },
  })
  expect((await postToken(server, { identity: 'alice' }, { authorization })).status).toBe(200)
})

test('a token of alice does not make a token for bob', async () => {
  const server = await startServer()
  const answer = await postToken(
    server,
    { identity: 'bob' },
    { authorization: `Bearer ${await tokenFor(server, 'alice')}` },
  )
  expect(answer.status).toBe(403)
  expect(await answer.json()).toEqual({
    code: 'identity-mismatch',
    message: 'The identity asked for is not the one that was proven',
    hint: 'Leave the identity out, or ask for your own.',
  })
})

test('a bad bearer is refused even where an identity alone would do', async () => {
  const server = await startServer()
  const expired = forge({ ...goodClaims(1_600_000_000) })
  const answer = await postToken(server, { identity: 'alice' }, { authorization: `Bearer ${expired}` })
  expect(answer.status).toBe(401)
  expect(answer.headers.get('www-authenticate')).toBe('Bearer')
  expect(await answer.json()).toMatchObject({ code: 'token-expired' })
})

test.each([
  ['no identity', {}, 'identity-missing'],
  ['an empty identity', { identity: '' }, 'identity-missing'],
  ['a long identity', { identity: 'a'.repeat(257) }, 'identity-too-long'],
  ['a control character', { identity: 'a\nb' }, 'identity-characters'],
  ['"system"', { identity: 'system' }, 'identity-reserved'],
  ['a user SID', { identity: `US${'0'.repeat(32)}` }, 'identity-reserved'],
  ['a number', { identity: 5 }, 'bad-request'],
  ['a list', { identity: ['alice'] }, 'bad-request'],
  ['null', { identity: null }, 'bad-request'],
])('%s is a bad request', async (_what, body, code) => {
  const server = await startServer()
  const answer = await postToken(server, body)
  expect([answer.status, await answer.json()]).toEqual([
    400,
    { code, message: expect.any(String), hint: expect.any(String) },
  ])
})

test('a form that names the identity twice is refused', async () => {
  const server = await startServer()
  const answer = await fetch(`${server.url}/token`, {
    method: 'POST',
    body: new URLSearchParams('identity=alice&identity=bob'),
  })
  expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'bad-request' }])
})

test('each token leaves one line that says who, when and from where, and never the token', async () => {
  const server = await startServer({}, { now: () => 1_790_000_000_000 })
  const token = await tokenFor(server, 'alice')
  const lines = server.log.records().filter((record) => record['audit'] === 'token')
  expect(lines).toEqual([
    expect.objectContaining({
      identity: 'alice',
      renewed: false,
      ip: '127.0.0.1',
      expiresAt: '2026-09-21T15:13:20.000Z',
      reqId: expect.any(String),
    }),
  ])
  expect(server.log.text()).not.toContain(token.split('.')[2])
})
