import { expect, test } from 'vitest'
import { startServer } from '../support/server.ts'

const secret = 'the-local-secret-of-alice'

const status = async (
  url: string,
  method: string,
  headers: Record<string, string> = {},
): Promise<[number, unknown]> => {
  const answer = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(method === 'POST' ? { body: '{"identity":"alice"}' } : {}),
  })
  return [answer.status, ((await answer.json()) as { code?: string }).code]
}

test('without the secret nothing but /health is answered', async () => {
  const server = await startServer({ LOCAL_SECRET: secret })
  expect(await status(`${server.url}/health`, 'GET')).toEqual([200, undefined])
  for (const [method, path] of [
    ['POST', '/token'],
    ['GET', '/channels'],
    ['GET', '/channels/events'],
    ['GET', '/metrics'],
    ['GET', '/ready'],
    ['GET', '/openapi.json'],
    ['GET', '/nowhere'],
  ] as const) {
    expect([path, ...(await status(server.url + path, method))]).toEqual([path, 401, 'local-secret'])
  }
})

test.each(['', secret.slice(0, -1), `${secret}x`, secret.toUpperCase(), 'x'.repeat(5_000)])(
  '%j is not the secret',
  async (given) => {
    const server = await startServer({ LOCAL_SECRET: secret })
    expect(await status(`${server.url}/token`, 'POST', { 'x-chat-secret': given })).toEqual([
      401,
      'local-secret',
    ])
  },
)

test('with the secret a token is made', async () => {
  const server = await startServer({ LOCAL_SECRET: secret })
  expect(await status(`${server.url}/token`, 'POST', { 'x-chat-secret': secret })).toEqual([200, undefined])
})
