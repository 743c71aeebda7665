/** One client's socket: what is sent on it, how long its token lasts, how it ends. */
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { Grant } from '../auth/verify.ts'
import type { Deps } from '../deps.ts'
import type { Backlog } from './backlog.ts'
import { formatFrame } from './frame.ts'
import type { Listener } from './listener.ts'
import type { Outbox, Outlet } from './outbox.ts'
import { wrapFrame } from './wrap.ts'

/** A socket, from its opening to its end. */
export interface Connection {
  /** Null until `init` was accepted. */
  readonly listener: () => Listener | null
  /** Starts the session, or extends it: the client is warned and cut off in time. */
  readonly admit: (grant: Grant) => Listener
  /** Digest of the token that the session last showed; null until `init` was accepted. */
  readonly tokenDigest: () => string | null
  /** Sends a twilsock frame; all frames of one turn of the event loop leave in one write. */
  readonly send: (frame: string) => void
  /** Milliseconds until a read may be answered without overtaking the last notification (P-19). */
  readonly pushIsFresh: () => number
  /** Cuts the TCP connection, as an outage would. */
  readonly drop: () => void
  /** Ends the WebSocket politely. */
  readonly close: (code: number) => void
  /** Tells the client to go, and by the code whether to come back (P-20); `reconnectMinMs` says how soon. */
  readonly dismiss: (code: number, reconnectMinMs?: number) => void
  /** Nothing is read or written until `resume`; the connection stays open. */
  readonly stall: () => void
  readonly resume: () => void
  readonly isStalled: () => boolean
  /** Called once when the socket is gone. */
  readonly ended: () => void
}

export type ConnectionDeps = Pick<Deps, 'clock' | 'hub' | 'log'> & {
  readonly outbox: Outbox
  /** Shared by all sockets. */
  readonly backlog: Backlog
}

/** How long before its token expires a client is warned, in ms (P-11). */
const WARNING_AHEAD = 180_000
/** How long the SDK may take to handle a notification before a read could overtake it, in ms (P-19). */
const FRESH = 8
/** A client that lets this many bytes pile up is cut off; it replays what it missed. */
const LONGEST_BACKLOG = 16 * 1024 * 1024
/** A client that does not read this many bytes of answers is not read from either, until it does. */
const CONGESTED = 1024 * 1024

export const createConnection = (
  socket: WebSocket,
  stream: Duplex,
  { clock, hub, log, outbox, backlog }: ConnectionDeps,
): Connection => {
  let listener: Listener | null = null
  let digest: string | null = null
  let pushedAt = Number.NEGATIVE_INFINITY
  let sent = 0
  let alarms: (() => void)[] = []
  /** What waits for the end of a stall. */
  let stalled: { readonly bytes: Buffer[]; size: number } | null = null
  let isCongested = false
  /** How much of the common backlog is this socket's. */
  let held = 0

  const hold = (bytes: number): boolean => {
    const change = bytes - held
    held = bytes
    return backlog.hold(change)
  }

  const drop = (): void => socket.terminate()

  const cutOff = (): void => {
    log({ level: 'warn', event: 'socket/dropped', reason: 'backlog', identity: listener?.identity })
    drop()
  }

  const relieve = (): void => {
    isCongested = false
    hold(0)
    if (stalled === null) socket.resume()
  }

  const write = (bytes: Buffer): void => {
    if (socket.readyState !== socket.OPEN) return
    if (stalled !== null) {
      stalled.bytes.push(bytes)
      stalled.size += bytes.length
      if (!hold(stalled.size) || stalled.size > LONGEST_BACKLOG) cutOff()
      return
    }
    stream.write(bytes)
    const waiting = stream.writableLength
    if (waiting <= CONGESTED) return
    if (!hold(waiting) || waiting > LONGEST_BACKLOG) return cutOff()
    if (!isCongested) {
      isCongested = true
      socket.pause()
      stream.once('drain', relieve)
    }
  }
  const outlet: Outlet = { pending: null, write }

  /** `message` is a frame with its WebSocket header. */
  const sendMessage = (message: Buffer): void => {
    if (socket.readyState === socket.OPEN) outbox.add(outlet, message)
  }
  const send = (frame: string): void => sendMessage(wrapFrame(frame))

  const push = (message: Buffer): void => {
    pushedAt = performance.now()
    sendMessage(message)
  }

  const warn = (): void => {
    sent += 1
    const header = { method: 'client_update', id: `CU${sent}`, client_update_type: 'token_about_to_expire' }
    send(formatFrame(header, ''))
  }

  const silence = (): void => {
    for (const cancel of alarms) cancel()
    alarms = []
  }

  return {
    listener: () => listener,
    tokenDigest: () => digest,
    admit: ({ identity, serviceSid, expiresAt, digest: shown }) => {
      silence()
      digest = shown
      // P-12: a cut connection makes the client come back, and the refusal of its old token tells it why.
      alarms = [clock.schedule(expiresAt - WARNING_AHEAD, warn), clock.schedule(expiresAt, drop)]
      if (listener === null) {
        listener = { identity, serviceSid, push }
        hub.enter(listener)
      }
      return listener
    },
    send,
    pushIsFresh: () => pushedAt + FRESH - performance.now(),
    drop,
    close: (code) => {
      // The WebSocket's own close frame goes straight to the stream.
      outbox.flush(outlet)
      socket.close(code)
    },
    dismiss: (code, reconnectMinMs) => {
      sent += 1
      const header = { method: 'close', id: `CL${sent}`, status: { code, status: 'CLOSE' } }
      const backoff = { backoff_policy: { reconnect_min_ms: reconnectMinMs } }
      send(formatFrame(header, reconnectMinMs === undefined ? '' : JSON.stringify(backoff)))
    },
    stall: () => {
      stalled ??= { bytes: [], size: 0 }
      socket.pause()
    },
    resume: () => {
      const bytes = stalled?.bytes ?? []
      stalled = null
      hold(0)
      for (const each of bytes) write(each)
      if (!isCongested) socket.resume()
    },
    isStalled: () => stalled !== null,
    ended: () => {
      silence()
      stalled = null
      hold(0)
      if (listener !== null) hub.exit(listener)
    },
  }
}
