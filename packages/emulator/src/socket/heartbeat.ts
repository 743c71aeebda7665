/** Finds dead peers: the SDK never pings, so a socket that does not answer the server's ping is cut (P-21). */
import type { WebSocket } from 'ws'

const EVERY = 15_000

/** Pings every socket of the set each 15 s; the result stops it. */
export const startHeartbeat = (sockets: ReadonlySet<WebSocket>): (() => void) => {
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
  }, EVERY).unref()
  return () => clearInterval(timer)
}
