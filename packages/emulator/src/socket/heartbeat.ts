/** Finds dead peers: the SDK never pings, so a socket that does not answer the server's ping is cut (P-21). */
import type { WebSocket } from 'ws'

const EVERY = 15_000

/** Pings every socket of the set each `interval` ms, 15 s by default; the result stops it. */
export const startHeartbeat = (sockets: ReadonlySet<WebSocket>, interval = EVERY): (() => void) => {
  const silent = new WeakSet<WebSocket>()
  const timer = setInterval(() => {
    for (const socket of sockets) {
      if (silent.has(socket)) {
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
