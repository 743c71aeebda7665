import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { sendRaw } from '../support/raw.ts'
import { postToken, startServer } from '../support/server.ts'

const head = (...lines: readonly string[]): string => `${lines.join('\r\n')}\r\n\r\n`
const json = (body: string, ...lines: readonly string[]): string =>
  head(
    'POST /token HTTP/1.1',
    'Host: localhost',
    'Connection: close',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...lines,
  ) + body

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])
const codeOf = (answer: string): unknown => /"code":"([^"]*)"/.exec(answer)?.[1]

test('a body over 16 KiB is refused, announced or not', async () => {
  const server = await startServer()
  const body = JSON.stringify({ identity: 'alice', padding: 'x'.repeat(17_000) })
  const announced = await fetch(`${server.url}/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  expect([announced.status, await announced.json()]).toMatchObject([413, { code: 'payload-too-large' }])
  const chunked = head(
    'POST /token HTTP/1.1',
    'Host: localhost',
    'Connection: close',
    'Content-Type: application/json',
    'Transfer-Encoding: chunked',
  )
  const answer = await sendRaw(
    server.url,
    [chunked, ...Array.from({ length: 17 }, () => `400\r\n${'x'.repeat(1_024)}\r\n`)],
    { everyMs: 1 },
  )
  expect([statusOf(answer), codeOf(answer)]).toEqual([413, 'payload-too-large'])
})

test('a form over 16 KiB is refused', async () => {
  const server = await startServer()
  const answer = await fetch(`${server.url}/token`, {
    method: 'POST',
    body: new URLSearchParams({ identity: 'a'.repeat(17_000) }),
  })
  expect(answer.status).toBe(413)
})

test.each(['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'application/json5'])(
  'a body of type %s is not read',
  async (type) => {
    const server = await startServer()
    const answer = await fetch(`${server.url}/token`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: '{"identity":"alice"}',
    })
    expect([answer.status, await answer.json()]).toMatchObject([415, { code: 'media-type' }])
  },
)

test('a compressed body is not unpacked', async () => {
  const server = await startServer()
  const answer = await fetch(`${server.url}/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    body: gzipSync('{"identity":"alice"}'),
  })
  expect(answer.status).toBe(400)
})

test.each(['{"__proto__":{"identity":"admin"}}', '{"constructor":{"prototype":{"identity":"admin"}}}'])(
  '%s pollutes nothing',
  async (body) => {
    const server = await startServer()
    const answer = await fetch(`${server.url}/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    expect(answer.status).toBe(400)
    expect(({} as Record<string, unknown>)['identity']).toBeUndefined()
    const form = await fetch(`${server.url}/token`, {
      method: 'POST',
      body: new URLSearchParams('__proto__=admin&constructor=x'),
    })
    expect(form.status).toBe(400)
  },
)

test.each(['{', '[]', '"alice"', 'null', '5', '{"identity":"alice"}{"identity":"bob"}', '', '\u0000'])(
  'the body %j is a bad request',
  async (body) => {
    const server = await startServer()
    const answer = await fetch(`${server.url}/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    expect(answer.status).toBe(400)
  },
)

test('headers over 16 KiB are refused', async () => {
  const server = await startServer()
  const answer = await sendRaw(server.url, [
    head('GET /health HTTP/1.1', 'Host: localhost', `X-Long: ${'x'.repeat(17_000)}`),
  ])
  expect([statusOf(answer), codeOf(answer)]).toEqual([431, 'headers-too-large'])
})

test('who says nothing, or sends headers or a body a byte at a time, is cut off', async () => {
  const server = await startServer({}, { connectionTimeouts: { headers: 400, request: 700, look: 50 } })
  const slowHeaders = [
    'GET /health HTTP/1.1\r\nHost: localhost\r\n',
    ...Array.from({ length: 60 }, (_none, count) => `X-${count}: slow\r\n`),
  ]
  const slowBody = [
    head('POST /token HTTP/1.1', 'Host: localhost', 'Content-Type: application/json', 'Content-Length: 100'),
    ...Array.from({ length: 60 }, () => ' '),
  ]
  const [nothing, headers, body] = await Promise.all(
    [[], slowHeaders, slowBody].map((parts) => sendRaw(server.url, parts, { everyMs: 50 })),
  )
  expect([408, NaN]).toContain(statusOf(nothing ?? 'none at all'))
  expect([statusOf(headers ?? ''), codeOf(headers ?? '')]).toEqual([408, 'request-timeout'])
  expect([statusOf(body ?? ''), codeOf(body ?? '')]).toEqual([408, 'request-timeout'])
})

test.each([
  [
    'a second request in the length',
    'POST /token HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n',
  ],
  [
    'two lengths',
    'POST /token HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!',
  ],
  ['a bare line feed', 'GET /health HTTP/1.1\nHost: localhost\nX: y\n\n'],
  ['a space before the colon', 'GET /health HTTP/1.1\r\nHost : localhost\r\n\r\n'],
  ['a NUL in a header', 'GET /health HTTP/1.1\r\nHost: local\u0000host\r\n\r\n'],
  ['no host', 'GET /channels HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ['no HTTP at all', '\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n'],
])('%s is a bad request', async (_what, bytes) => {
  const server = await startServer()
  expect(statusOf(await sendRaw(server.url, [bytes]))).toBe(400)
})

test('a host that is empty, or of two, opens nothing', async () => {
  const server = await startServer()
  const empty = await sendRaw(server.url, [head('GET /channels HTTP/1.1', 'Host:', 'Connection: close')])
  expect([statusOf(empty), codeOf(empty)]).toEqual([403, 'host-refused'])
  const two = await sendRaw(server.url, [
    head('GET /channels HTTP/1.1', 'Host: evil.example', 'Host: localhost', 'Connection: close'),
  ])
  expect(two === '' || [400, 403].includes(statusOf(two))).toBe(true)
  const absolute = await sendRaw(server.url, [
    head('GET http://localhost/channels HTTP/1.1', 'Host: evil.example', 'Connection: close'),
  ])
  expect([403, 404]).toContain(statusOf(absolute))
})

test.each([
  '/channels/../token',
  '/channels/%2e%2e/token',
  '/channels/..%2ftoken/join',
  '//token',
  '/token/',
  '/TOKEN',
  '/token;x=1',
  '/token%00',
  '/token%0d%0aSet-Cookie:%20a=b',
  '/channels/CH%0d%0aX-Evil:%20yes/join',
  '/%ff',
  '/channels/%E0%A4%A/join',
  '/etc/passwd',
  '/.env',
])('the path %s leads nowhere', async (path) => {
  const server = await startServer()
  const answer = await sendRaw(server.url, [
    head(`POST ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close', 'Content-Length: 0'),
  ])
  expect([400, 401, 404]).toContain(statusOf(answer))
  expect(answer.toLowerCase()).not.toMatch(/\r\n(set-cookie|x-evil):/)
  expect(answer).not.toMatch(/node_modules|at .*\.ts:\d/)
})

test('a path without end is refused', async () => {
  const server = await startServer()
  const answer = await fetch(`${server.url}/channels/${'A'.repeat(5_000)}/join`, { method: 'POST' })
  expect([answer.status, answer.headers.get('x-content-type-options'), await answer.json()]).toMatchObject([
    414,
    'nosniff',
    { code: 'path-too-long' },
  ])
})

test('a name with line breaks makes no header, no log line and no token', async () => {
  const server = await startServer()
  const answer = await postToken(server, {
    identity: 'alice\r\nX-Evil: yes\r\n\r\n{"level":60,"msg":"forged"}',
  })
  expect(answer.status).toBe(400)
  expect(answer.headers.get('x-evil')).toBeNull()
  expect(server.log.records().filter((record) => record['msg'] === 'forged')).toEqual([])
})

test('a request id from outside is taken over only if it looks like one', async () => {
  const server = await startServer()
  const good = await fetch(`${server.url}/health`, { headers: { 'x-request-id': 'proxy-0123456789' } })
  const bad = await fetch(`${server.url}/health`, { headers: { 'x-request-id': '"}{"level":60' } })
  expect(good.headers.get('x-request-id')).toBe('proxy-0123456789')
  expect(bad.headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}-[0-9a-z]+$/)
})

test('a request that is right at the limit of all this works', async () => {
  const server = await startServer()
  expect(statusOf(await sendRaw(server.url, [json('{"identity":"alice"}')]))).toBe(200)
})
