/** Hangs up on connections that never asked anything, which Node waits for when a server stops. */
import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** Watches a server; the returned function hangs up on those that are silent now. */
export const watchSilentConnections = (server: Server): (() => void) => {
  const silent = new Set<Socket>()
  server.on('connection', (socket) => {
    silent.add(socket)
    socket.once('close', () => silent.delete(socket))
  })
  server.on('request', ({ socket }) => silent.delete(socket))
  return () => {
    for (const socket of silent) socket.destroy()
  }
}
