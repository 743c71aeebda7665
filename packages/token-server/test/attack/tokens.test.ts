import { expect, test } from 'vitest'
import { forge, goodClaims, goodHeader } from '../support/forge.ts'
import { postToken, startServer, tokenFor } from '../support/server.ts'

const now = 1_790_000_000
const claims = goodClaims(now)

const attacks: readonly (readonly [string, string, string])[] = [
  ['expired', forge({ ...claims, exp: now }), 'token-expired'],
  ['forged with a guessed secret', forge(claims, goodHeader, 'secret'), 'token-invalid'],
  ['signed with the public API key', forge(claims, goodHeader, claims.iss), 'token-invalid'],
  [
    'without an algorithm',
    `${Buffer.from('{"alg":"none","typ":"JWT","cty":"twilio-fpa;v=1"}').toString('base64url')}.${forge(claims).split('.')[1]}.`,
    'token-invalid',
  ],
  ['with "NonE" as algorithm', forge(claims, { ...goodHeader, alg: 'NonE' }), 'token-invalid'],
  [
    'of another service',
    forge({ ...claims, grants: { ...claims.grants, chat: { service_sid: `IS${'9'.repeat(32)}` } } }),
    'token-invalid',
  ],
  [
    'for video instead of chat',
    forge({ ...claims, grants: { identity: 'alice', video: {} } }),
    'token-invalid',
  ],
  ['that is an Authorization of another kind', 'YWxpY2U6c2VjcmV0', 'token-invalid'],
]

const routes = [
  ['POST', '/token'],
  ['GET', '/channels'],
  ['GET', '/channels/events'],
  ['POST', `/channels/CH${'0'.repeat(32)}/join`],
] as const

test.each(attacks)('a token %s opens no route', async (_what, token, code) => {
  const server = await startServer({}, { now: () => now * 1_000 })
  for (const [method, path] of routes) {
    const answer = await fetch(server.url + path, { method, headers: { authorization: `Bearer ${token}` } })
    expect([path, answer.status, await answer.json()]).toEqual([
      path,
      401,
      { code, message: expect.any(String), hint: expect.any(String) },
    ])
  }
})

test('nobody becomes somebody else by naming them beside a token of their own', async () => {
  const server = await startServer()
  const authorization = `Bearer ${await tokenFor(server, 'mallory')}`
  for (const identity of ['alice', 'Mallory', 'mallory2']) {
    expect((await postToken(server, { identity }, { authorization })).status).toBe(403)
  }
})

test.each([
  ['an identity in the URL', '/token?identity=alice'],
  ['a token in the URL', `/channels?access_token=${forge(claims)}`],
])('%s counts for nothing', async (_what, path) => {
  const server = await startServer({}, { now: () => now * 1_000 })
  const answer = await fetch(server.url + path, { method: path.startsWith('/token') ? 'POST' : 'GET' })
  expect([400, 401]).toContain(answer.status)
})

test('neither tokens nor secrets of any attempt end up in the log', async () => {
  const server = await startServer(
    { LOG_LEVEL: 'trace', LOCAL_SECRET: 'the-local-secret-of-alice' },
    { now: () => now * 1_000 },
  )
  const secret = { 'x-chat-secret': 'the-local-secret-of-alice' }
  const token = await tokenFor(server, 'alice', secret)
  for (const [method, path] of routes) {
    await fetch(server.url + path, { method, headers: { ...secret, authorization: `Bearer ${token}` } }).then(
      (answer) => answer.text(),
    )
    await fetch(`${server.url}${path}?token=${token}`, {
      method,
      headers: { authorization: `Bearer ${token}x` },
    }).then((answer) => answer.text())
  }
  await fetch(`${server.url}/${token}`).then((answer) => answer.text())
  const text = server.log.text()
  expect(text).toContain('token minted')
  for (const hidden of [
    token,
    token.split('.')[2] ?? '',
    'the-local-secret',
    'a-secret-of-the-api-key',
    Buffer.from('a-secret-of-the-api-key-for-tests').toString('base64'),
    'authorization',
    'Basic',
  ]) {
    expect(text).not.toContain(hidden)
  }
})
