/** Ends the connections of a server that stops, each as soon as nothing is under way on it. */
import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** Both are called once: when the server begins to stop, and when it has. */
export interface HangUp {
  readonly begin: () => void
  readonly end: () => void
}

/** How often connections are looked at while the server stops, in milliseconds. */
const everyMs = 50

/** Watches a server. Node by itself waits for connections that never asked anything, and for those that fall idle later. */
export const createHangUp = (server: Server): HangUp => {
  const silent = new Set<Socket>()
  let timer: NodeJS.Timeout | undefined
  server.on('connection', (socket) => {
    silent.add(socket)
    socket.once('close', () => silent.delete(socket))
  })
  server.on('request', ({ socket }) => silent.delete(socket))
  return {
    begin: () => {
      for (const socket of silent) socket.destroy()
      timer = setInterval(() => server.closeIdleConnections(), everyMs)
    },
    end: () => clearInterval(timer),
  }
}
