import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { httpFetch } from '../../src/server/http-fetch.ts'

const serve = async (
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> => {
  const server = createServer(answer)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
}

const patient = (): AbortSignal => new AbortController().signal

test('method, headers and body go out; status, headers and body come back', async () => {
  const url = await serve((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text
    })
    request.on('end', () => {
      response.writeHead(201, { 'x-answer': 'yes', 'content-type': 'application/json' })
      response.end(
        JSON.stringify({
          method: request.method,
          url: request.url,
          bearer: request.headers.authorization,
          body,
        }),
      )
    })
  })
  const headers = { authorization: 'Bearer x' }
  const response = await httpFetch(`${url}/a?b=c`, {
    method: 'POST',
    headers,
    body: '漢字',
    signal: patient(),
  })
  expect(response.status).toBe(201)
  expect(response.headers.get('x-answer')).toBe('yes')
  expect(await response.json()).toEqual({ method: 'POST', url: '/a?b=c', bearer: 'Bearer x', body: '漢字' })
})

test('an answer without a body is one', async () => {
  const url = await serve((_request, response) => void response.writeHead(204).end())
  const response = await httpFetch(url, { method: 'GET', headers: {}, signal: patient() })
  expect([response.status, response.body]).toEqual([204, null])
})

test('a redirect is an answer, not a way to go', async () => {
  const url = await serve(
    (_request, response) => void response.writeHead(302, { location: 'http://example.com' }).end(),
  )
  const response = await httpFetch(url, { method: 'GET', headers: {}, signal: patient() })
  expect([response.status, response.ok]).toEqual([302, false])
})

test('a stream is read as it comes, and ends when it is called off', async () => {
  const url = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write('one')
  })
  const stop = new AbortController()
  const response = await httpFetch(url, { method: 'GET', headers: {}, signal: stop.signal })
  const reader = response.body?.[Symbol.asyncIterator]()
  const first: Uint8Array | undefined = (await reader?.next())?.value
  expect(new TextDecoder().decode(first)).toBe('one')
  const next = reader?.next()
  stop.abort()
  await expect(next).rejects.toThrow('aborted')
})

test('nobody there, and a call that was called off, are failures', async () => {
  await expect(
    httpFetch('http://127.0.0.1:1', { method: 'GET', headers: {}, signal: patient() }),
  ).rejects.toThrow('ECONNREFUSED')
  const signal = AbortSignal.abort()
  const url = await serve(() => undefined)
  await expect(httpFetch(url, { method: 'GET', headers: {}, signal })).rejects.toThrow('aborted')
})
