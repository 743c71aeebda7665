/** The floor of durable sends through a socket: a bare `ws` server that reads the same frames, writes one row each and answers. */
import type { Duplex } from 'node:stream'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DatabaseSync } from 'node:sqlite'
import { WebSocketServer } from 'ws'
import { createSids } from '../../src/sid.ts'
import { decodeFrame, formatFrame } from '../../src/socket/frame.ts'
import { wrapFrame } from '../../src/socket/wrap.ts'
import { createTable, prepareInsert } from './bare-insert.ts'

interface Waiting {
  readonly stream: Duplex
  readonly id: string
  readonly body: string
}

const database = new DatabaseSync(process.argv[2] ?? ':memory:')
createTable(database)
const insert = prepareInsert(database)
const makeSid = createSids()
const server = createServer()
const acceptor = new WebSocketServer({ server, perMessageDeflate: false })
let waiting: Waiting[] = []
let index = 0

/** One commit and one write for all that came in one turn of the event loop. */
const flush = (): void => {
  const group = waiting
  waiting = []
  const answers = new Map<Duplex, Buffer[]>()
  database.exec('BEGIN')
  for (const { stream, id, body } of group) {
    const sid = makeSid('message')
    insert.run(sid, index, 'alice', body, '{}', Date.now())
    const header = { method: 'reply', id, status: { code: 200 }, http_status: { code: 201 } }
    const answer = wrapFrame(formatFrame(header, JSON.stringify({ sid, index })))
    index += 1
    const own = answers.get(stream)
    if (own === undefined) answers.set(stream, [answer])
    else own.push(answer)
  }
  database.exec('COMMIT')
  for (const [stream, own] of answers) stream.write(Buffer.concat(own))
}

acceptor.on('connection', (socket, { socket: stream }) => {
  socket.on('message', (data: Buffer) => {
    const frame = decodeFrame(data)
    if ('reason' in frame) return
    const { body } = JSON.parse(frame.text) as { body: string }
    if (waiting.length === 0) setImmediate(flush)
    waiting.push({ stream, id: frame.id, body })
  })
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  process.stdout.write(`${JSON.stringify({ url: `ws://127.0.0.1:${port}/` })}\n`)
})
