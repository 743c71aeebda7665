/** Finds dead peers: the SDK never pings, so a socket that does not answer the server's ping is cut (P-21). */
import type { WebSocket } from 'ws'

const EVERY = 15_000

/** How to ping. */
export interface HeartbeatOptions {
  /** ms between pings, 15 s by default. */
  readonly interval?: number
  /** True for a socket that is left alone, because it is stalled on purpose. */
  readonly isExempt?: (socket: WebSocket) => boolean
  /** Called for each that is about to be cut. */
  readonly onSilent?: (socket: WebSocket) => void
}

/** Pings every socket of the set each `interval` ms; the result stops it. */
export const startHeartbeat = (
  sockets: ReadonlySet<WebSocket>,
  { interval = EVERY, isExempt = () => false, onSilent }: HeartbeatOptions = {},
): (() => void) => {
  const silent = new WeakSet<WebSocket>()
  const timer = setInterval(() => {
    for (const socket of sockets) {
      if (isExempt(socket)) {
        silent.delete(socket)
        continue
      }
      if (silent.has(socket)) {
        onSilent?.(socket)
        socket.terminate()
        continue
      }
      silent.add(socket)
      socket.once('pong', () => silent.delete(socket))
      socket.ping()
    }
  }, interval).unref()
  return () => clearInterval(timer)
}
