/** Dead peers are found. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { startHeartbeat } from '../../src/socket/heartbeat.ts'

test('a peer that does not answer pings is cut, one that does stays', async () => {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  const sockets = new Set<WebSocket>()
  server.on('connection', (socket) => sockets.add(socket))
  await once(server, 'listening')
  const stop = startHeartbeat(sockets, { interval: 250 })
  onTestFinished(() => {
    stop()
    for (const socket of sockets) socket.terminate()
    server.close()
  })
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
  const alive = new WebSocket(url)
  const dead = new WebSocket(url, { autoPong: false })
  const [code] = (await once(dead, 'close')) as [number]
  expect(code).toBe(1006)
  const { promise, resolve } = Promise.withResolvers<void>()
  let pings = 0
  alive.on('ping', () => (pings += 1) === 3 && resolve())
  await promise
  expect(alive.readyState).toBe(WebSocket.OPEN)
})
