import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { startServer } from './support/server.ts'

test('the address says where it listens', async () => {
  const server = await startServer()
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(await (await fetch(`${server.url}/health`)).json()).toEqual({ status: 'ok' })
})

test('an IPv6 address is written in brackets', async () => {
  const server = await startServer({ HOST: '::1' })
  expect(server.url).toMatch(/^http:\/\/\[::1\]:\d+$/)
  expect((await fetch(`${server.url}/health`)).status).toBe(200)
})

test('a port that is taken is an error', async () => {
  const server = await startServer()
  await expect(startServer({ PORT: new URL(server.url).port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

test('a request that is under way when the server stops is answered', async () => {
  const server = await startServer()
  const { port } = new URL(server.url)
  const socket = connect(Number(port), '127.0.0.1').setEncoding('utf8')
  await once(socket, 'connect')
  let answer = ''
  socket.on('data', (chunk: string) => (answer += chunk))
  socket.write(
    'POST /token HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{"identity":',
  )
  await once(server.app.server, 'request')
  const closing = server.close()
  socket.write('"alice"}')
  await Promise.all([closing, once(socket, 'close')])
  expect(answer).toMatch(/^HTTP\/1\.1 200 /)
  expect(answer).toContain('"identity":"alice"')
})
