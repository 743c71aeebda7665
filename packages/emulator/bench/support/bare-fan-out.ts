/** The floor of fan-out: a bare `ws` server that tells everybody what it hears, in one write per client and turn. */
import type { Duplex } from 'node:stream'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { wrapFrame } from '../../src/socket/wrap.ts'

const body = 'x'.repeat(Number(process.argv[2]))
const server = createServer()
const acceptor = new WebSocketServer({ server, perMessageDeflate: false })
const clients = new Set<Duplex>()
let gathered: Buffer[] = []

const flush = (): void => {
  const bytes = Buffer.concat(gathered)
  gathered = []
  for (const client of clients) client.write(bytes)
}

acceptor.on('connection', (socket, request) => {
  const stream = request.socket
  clients.add(stream)
  stream.on('close', () => clients.delete(stream))
  socket.on('message', () => {
    if (gathered.length === 0) setImmediate(flush)
    gathered.push(wrapFrame(body))
  })
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  process.stdout.write(`${JSON.stringify({ url: `ws://127.0.0.1:${port}/` })}\n`)
})
