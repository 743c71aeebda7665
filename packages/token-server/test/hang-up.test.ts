import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { startServer } from './support/server.ts'

test('a server that stops does not wait for a connection that never asked anything', async () => {
  const server = await startServer()
  const { port } = new URL(server.url)
  const socket = connect(Number(port), '127.0.0.1')
  await once(socket, 'connect')
  await fetch(`${server.url}/health`)
  const hungUp = once(socket, 'close')
  await server.close()
  await hungUp
  expect(socket.bytesRead).toBe(0)
})
