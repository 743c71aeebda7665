import { request } from 'node:http'
import { expect, test } from 'vitest'
import { startPair } from './support/emulator.ts'
import { startServer, tokenFor } from './support/server.ts'

/** Sends a request with headers that `fetch` would not let through. */
const send = (
  url: string,
  headers: Record<string, string>,
  method = 'POST',
  path = '/token',
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; code: unknown }> =>
  new Promise((resolve, reject) => {
    const sending = request(
      url + path,
      { method, headers: { 'content-type': 'application/json', ...headers } },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
        answer.on('end', () => {
          const body = text.startsWith('{') ? (JSON.parse(text) as { code?: string }) : {}
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, code: body.code })
        })
      },
    )
    sending.on('error', reject)
    sending.end(method === 'POST' ? '{"identity":"alice"}' : undefined)
  })

test.each([
  'localhost:4100',
  '127.0.0.1',
  '[::1]:80',
  'chat.localhost',
  'chat.example.com',
  'CHAT.example.com:443',
  'inside',
])('a request may name the host %s', async (host) => {
  const server = await startServer({ PUBLIC_URL: 'https://chat.example.com', ALLOWED_HOSTS: 'inside' })
  expect((await send(server.url, { host })).status).toBe(200)
})

test.each([
  'evil.example',
  'chat.example.com.evil.example',
  '10.0.0.1',
  '169.254.169.254',
  'localhost@evil.example',
  'localhost evil',
  '127.0.0.1.nip.io',
  'localhost:x',
])('a page that rebinds the name %j to this machine gets nothing', async (host) => {
  const server = await startServer({ PUBLIC_URL: 'https://chat.example.com' })
  expect(await send(server.url, { host })).toMatchObject({ status: 403, code: 'host-refused' })
})

test('probes may name any host', async () => {
  const server = await startServer()
  expect((await send(server.url, { host: '10.1.2.3:4100' }, 'GET', '/health')).status).toBe(200)
})

test.each([
  'https://evil.example',
  'null',
  'http://localhost:3000',
  'https://chat.example.com.evil.example',
  'http://chat.example.com',
  '',
])('a page of origin %j gets nothing', async (origin) => {
  const server = await startServer({
    PUBLIC_URL: 'https://chat.example.com',
    CORS_ORIGINS: 'https://app.example.com',
  })
  const answer = await send(server.url, { origin })
  expect(answer).toMatchObject({ status: 403, code: 'origin-refused' })
  expect(answer.headers['access-control-allow-origin']).toBeUndefined()
})

test('a page of an allowed origin may read answers, and others may not share the cache', async () => {
  const server = await startServer({ CORS_ORIGINS: 'https://app.example.com' })
  const answer = await send(server.url, { origin: 'https://app.example.com' })
  expect(answer.status).toBe(200)
  expect(answer.headers).toMatchObject({
    'access-control-allow-origin': 'https://app.example.com',
    vary: 'Origin',
  })
  expect(answer.headers['access-control-allow-credentials']).toBeUndefined()
})

test('a browser that asks first is told what an allowed origin may do', async () => {
  const server = await startServer({ CORS_ORIGINS: 'https://app.example.com' })
  const asks = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' }
  const answer = await send(server.url, { origin: 'https://app.example.com', ...asks }, 'OPTIONS')
  expect(answer.status).toBe(204)
  expect(answer.headers).toMatchObject({
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'authorization, content-type, last-event-id',
    'access-control-max-age': '600',
  })
  expect(await send(server.url, { origin: 'https://evil.example', ...asks }, 'OPTIONS')).toMatchObject({
    status: 403,
  })
})

test('the stream of events carries the headers that its page needs', async () => {
  const { server } = await startPair({ CORS_ORIGINS: 'https://app.example.com' })
  const stop = new AbortController()
  const answer = await fetch(`${server.url}/channels/events`, {
    headers: {
      origin: 'https://app.example.com',
      authorization: `Bearer ${await tokenFor(server, 'alice')}`,
    },
    signal: stop.signal,
  })
  expect([
    answer.status,
    answer.headers.get('access-control-allow-origin'),
    answer.headers.get('x-content-type-options'),
  ]).toEqual([200, 'https://app.example.com', 'nosniff'])
  stop.abort()
})
