/** A WebSocket client that costs next to nothing, so that what is measured is the server. */
import { once } from 'node:events'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { encodeFrame } from '../../src/socket/frame.ts'

export interface BenchSocket {
  readonly socket: Socket
  /** Sends one binary message. */
  readonly send: (message: Buffer) => void
  /** Whole messages received since the beginning. */
  readonly count: () => number
  /** Text of what arrives until it contains `needle`. */
  readonly until: (needle: string) => Promise<string>
  /** Called with the number of messages that each piece of data ended. */
  onMessages: (count: number) => void
}

const PING = 0x89
/** An empty pong, masked. */
const pong = Buffer.from([0x8a, 0x80, 0, 0, 0, 0])

/** A mask of zeros is legal and leaves the bytes as they are. */
const mask = (size: number): Buffer => {
  const offset = size < 126 ? 2 : 4
  const head = Buffer.alloc(offset + 4)
  head[0] = 0x82
  if (offset === 2) head[1] = 0x80 | size
  else {
    head[1] = 0x80 | 126
    head.writeUInt16BE(size, 2)
  }
  return head
}

/** Counts messages without looking into them; pings are told and not counted. */
const createCounter = (onPing: () => void) => {
  let missing = 0
  let rest: Buffer = Buffer.alloc(0)
  return (chunk: Buffer): number => {
    let count = 0
    let at = 0
    const data = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    rest = Buffer.alloc(0)
    while (at < data.length) {
      if (missing > 0) {
        const taken = Math.min(missing, data.length - at)
        missing -= taken
        at += taken
        if (missing === 0) count += 1
        continue
      }
      const short = (data[at + 1] ?? 0) & 0x7f
      const head = short < 126 ? 2 : short === 126 ? 4 : 10
      if (data.length - at < head) {
        rest = data.subarray(at)
        break
      }
      const long = (): number =>
        short === 126 ? data.readUInt16BE(at + 2) : Number(data.readBigUInt64BE(at + 2))
      missing = short < 126 ? short : long()
      const isPing = data[at] === PING
      at += head
      if (isPing) onPing()
      else if (missing === 0) count += 1
    }
    return count
  }
}

/** Resolves when the WebSocket is open. `url` is `ws://…` without TLS. */
export const openBenchSocket = async (url: string): Promise<BenchSocket> => {
  const { hostname, port, pathname } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  await once(socket, 'connect')
  socket.write(
    `GET ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
      `Sec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}\r\nSec-WebSocket-Version: 13\r\n\r\n`,
  )
  let handshake = ''
  while (!handshake.includes('\r\n\r\n')) {
    const [chunk] = (await once(socket, 'data')) as [Buffer]
    handshake += chunk.toString('latin1')
  }
  const countIn = createCounter(() => void socket.write(pong))
  let count = 0
  let text: string | null = null
  let found: (() => void) | null = null
  let wanted = ''
  const self: BenchSocket = {
    socket,
    send: (message) => {
      socket.cork()
      socket.write(mask(message.length))
      socket.write(message)
      socket.uncork()
    },
    count: () => count,
    until: async (needle) => {
      text = ''
      wanted = needle
      await new Promise<void>((resolve) => (found = resolve))
      const all = text
      text = null
      return all
    },
    onMessages: () => undefined,
  }
  socket.on('data', (chunk) => {
    const ended = countIn(chunk)
    count += ended
    if (text !== null) {
      text += chunk.toString('latin1')
      if (text.includes(wanted)) found?.()
    }
    self.onMessages(ended)
  })
  return self
}

let sent = 0

/** A frame with a request in it; `params` are its query. */
export const requestFrame = (method: string, path: string, body?: object, params: object = {}): Buffer => {
  sent += 1
  const header = { method: 'message', id: `TM${sent}`, http_request: { host: 'x', method, path, params } }
  return encodeFrame(header, body === undefined ? '' : JSON.stringify(body))
}

/** A socket of the emulator whose `init` was accepted. */
export const openBenchSession = async (url: string, token: string): Promise<BenchSocket> => {
  const socket = await openBenchSocket(url)
  const welcome = socket.until('"code":200')
  socket.send(encodeFrame({ method: 'init', id: 'TM0', token }, ''))
  await welcome
  return socket
}
