/** WebSocket headers, as a WebSocket client reads them. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { wrapFrame } from '../../src/socket/wrap.ts'

test.for([0, 125, 126, 65_535, 65_536, 200_000])(
  'a frame of %i bytes is read as one binary message',
  async (size) => {
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
    const frame = 'x'.repeat(size)
    server.on('connection', (_, request) => request.socket.write(wrapFrame(frame)))
    await once(server, 'listening')
    const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
    onTestFinished(() => {
      client.terminate()
      server.close()
    })
    const [data, isBinary] = (await once(client, 'message')) as [Buffer, boolean]
    expect([data.toString() === frame, isBinary]).toEqual([true, true])
  },
)
