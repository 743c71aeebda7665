import { connect, createServer } from 'node:net'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { connectionLimits, refuseConnection } from '../src/connection-limits.ts'

/** What a client reads when its connection is refused for that reason. */
const refuse = async (code: string): Promise<string> => {
  const server = createServer((socket) =>
    refuseConnection(Object.assign(new Error('no'), { code }), socket),
  ).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const socket = connect(typeof address === 'object' && address ? address.port : 0, '127.0.0.1').setEncoding(
    'utf8',
  )
  let text = ''
  socket.on('data', (chunk: string) => (text += chunk))
  await once(socket, 'close')
  server.close()
  return text
}

test.each([
  ['ERR_HTTP_REQUEST_TIMEOUT', 'HTTP/1.1 408 Request Timeout', 'request-timeout'],
  ['HPE_HEADER_OVERFLOW', 'HTTP/1.1 431 Request Header Fields Too Large', 'headers-too-large'],
  ['HPE_INVALID_METHOD', 'HTTP/1.1 400 Bad Request', 'bad-request'],
])('%s is answered as JSON, and the connection ends', async (code, first, expected) => {
  const [head = '', body = ''] = (await refuse(code)).split('\r\n\r\n')
  expect(head.split('\r\n')).toEqual(
    expect.arrayContaining([first, 'connection: close', `content-length: ${body.length}`]),
  )
  expect(JSON.parse(body)).toEqual({ code: expected, message: expect.any(String), hint: expect.any(String) })
})

test('a connection that is gone is not answered', async () => {
  expect(await refuse('ECONNRESET')).toBe('')
})

test('headers must be complete before the request must', () => {
  const { http, requestTimeout } = connectionLimits()
  expect(http.headersTimeout).toBeLessThan(requestTimeout)
})
