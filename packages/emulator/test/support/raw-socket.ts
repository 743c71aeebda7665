/** A bare WebSocket client that speaks frames, for what no SDK would send. */
import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import type { Emulator } from '../../src/index.ts'
import { decodeFrame, encodeFrame } from '../../src/socket/frame.ts'
import type { Frame } from '../../src/socket/frame.ts'

export interface RawSocket {
  readonly socket: WebSocket
  /** Everything received, in order. */
  readonly frames: readonly Frame[]
  /** Sends one frame and resolves with its reply's header and payload text. */
  readonly request: (header: Readonly<Record<string, unknown>>, payload?: string) => Promise<Answer>
  /** Sends a tunnelled request. */
  readonly http: (method: string, path: string, body?: object, params?: object) => Promise<Answer>
  /** Resolves with the WebSocket close code. */
  readonly closed: Promise<number>
}

export interface Answer {
  readonly header: Readonly<Record<string, unknown>>
  /** HTTP status of a tunnelled request. */
  readonly status: number | undefined
  /** Parsed JSON payload, or undefined. */
  readonly body: unknown
}

/** An open socket that has not said anything yet. */
export const openRawSocket = async ({ realtimeUrl }: Pick<Emulator, 'realtimeUrl'>): Promise<RawSocket> => {
  const socket = new WebSocket(realtimeUrl)
  const frames: Frame[] = []
  const waiting = new Map<string, (frame: Frame) => void>()
  const closed = once(socket, 'close').then(([code]) => Number(code))
  onTestFinished(() => socket.terminate())
  socket.on('message', (data) => {
    const frame = decodeFrame(data as Buffer)
    if ('reason' in frame) throw new Error(`the emulator sent no frame: ${frame.reason}`)
    frames.push(frame)
    if (frame.method === 'reply') waiting.get(frame.id)?.(frame)
  })
  await once(socket, 'open')

  let sent = 0
  const request: RawSocket['request'] = async (header, payload = '') => {
    sent += 1
    const id = `TM${sent}`
    const answer = new Promise<Frame>((resolve) => waiting.set(id, resolve))
    socket.send(encodeFrame({ id, ...header }, payload))
    const frame = await answer
    const http = frame.header['http_status'] as { readonly code: number } | undefined
    const { text } = frame
    return {
      header: frame.header,
      status: http?.code,
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
    }
  }
  return {
    socket,
    frames,
    closed,
    request,
    http: (method, path, body, params = {}) =>
      request(
        {
          method: 'message',
          payload_type: 'application/json',
          http_request: { host: 'any', path, method, params },
        },
        body === undefined ? '' : JSON.stringify(body),
      ),
  }
}

/** A socket whose `init` was accepted for that identity. */
export const openSession = async (
  emulator: Pick<Emulator, 'realtimeUrl' | 'control'>,
  identity: string,
): Promise<RawSocket> => {
  const raw = await openRawSocket(emulator)
  await raw.request({ method: 'init', token: emulator.control.mintToken(identity) })
  return raw
}
