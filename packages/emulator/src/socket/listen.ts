/** Accepts WebSockets on the emulator's port. */
import { once } from 'node:events'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import { createBacklog } from './backlog.ts'
import type { Connection } from './connection.ts'
import type { SocketContext } from './handler.ts'
import { startHeartbeat } from './heartbeat.ts'
import { createOutbox } from './outbox.ts'
import { serveSocket } from './serve.ts'

/** Path that every SDK has built in. */
export const REALTIME_PATH = '/v3/wsconnect'
/** Larger than any frame a client has reason to send. */
const LARGEST_FRAME = 1024 * 1024
/** Bytes that may wait for all clients that do not read; who is beyond is cut off and replays what it missed. */
const LARGEST_BACKLOG = 256 * 1024 * 1024

/** The sockets of one emulator. */
export interface Sockets {
  /** Cuts every socket, or those of one identity. */
  readonly drop: (identity?: string) => void
  /** Sends them a close frame (P-20). */
  readonly dismiss: (code: number, identity?: string, reconnectMinMs?: number) => void
  /** Nothing is read from or written to them, until `resume`. */
  readonly stall: (identity?: string) => void
  readonly resume: (identity?: string) => void
  /** Cuts them; the digests of the tokens that they showed are the result. */
  readonly expire: (identity?: string) => readonly string[]
  /** Accepts no more, cuts every socket and resolves when the last is gone. */
  readonly close: () => Promise<void>
}

/** How sockets are accepted and looked after. */
export interface SocketsOptions {
  /** Decides by the request's headers, before anything else is looked at. */
  readonly isWelcome: (request: IncomingMessage) => boolean
  /** ms between pings, and how long each may stay without an answer; absent for the usual. */
  readonly heartbeat: number | undefined
}

export const listenForSockets = (
  server: Server,
  context: SocketContext,
  { isWelcome, heartbeat }: SocketsOptions,
): Sockets => {
  const acceptor = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_FRAME,
    perMessageDeflate: false,
  })
  const open = new Map<WebSocket, Connection>()
  const sockets = new Set<WebSocket>()
  const shared = { outbox: createOutbox(), backlog: createBacklog(LARGEST_BACKLOG) }
  const stopHeartbeat = startHeartbeat(sockets, {
    ...(heartbeat !== undefined && { interval: heartbeat }),
    isExempt: (socket) => open.get(socket)?.isStalled() === true,
    onSilent: (socket) => {
      const identity = open.get(socket)?.listener()?.identity
      context.deps.log({ level: 'warn', event: 'socket/dropped', reason: 'silent', identity })
    },
  })

  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    const path = (request.url ?? '').split('?')[0]
    if (!isWelcome(request) || path !== REALTIME_PATH) {
      stream.end(
        `HTTP/1.1 ${path === REALTIME_PATH ? '403 Forbidden' : '404 Not Found'}\r\nConnection: close\r\n\r\n`,
      )
      return
    }
    acceptor.handleUpgrade(request, stream, head, (socket) => {
      open.set(socket, serveSocket(context, socket, stream, shared))
      sockets.add(socket)
      socket.on('close', () => {
        open.delete(socket)
        sockets.delete(socket)
      })
    })
  }
  server.on('upgrade', upgrade)

  const connectionsOf = (identity: string | undefined): readonly Connection[] =>
    [...open.values()].filter((each) => identity === undefined || each.listener()?.identity === identity)

  return {
    drop: (identity) => {
      for (const connection of connectionsOf(identity)) connection.drop()
    },
    dismiss: (code, identity, reconnectMinMs) => {
      for (const connection of connectionsOf(identity)) connection.dismiss(code, reconnectMinMs)
    },
    stall: (identity) => {
      for (const connection of connectionsOf(identity)) connection.stall()
    },
    resume: (identity) => {
      for (const connection of connectionsOf(identity)) connection.resume()
    },
    expire: (identity) =>
      connectionsOf(identity).flatMap((connection) => {
        const digest = connection.tokenDigest()
        connection.drop()
        return digest === null ? [] : [digest]
      }),
    close: async () => {
      stopHeartbeat()
      server.off('upgrade', upgrade)
      const gone = [...open.keys()].map((socket) => once(socket, 'close'))
      for (const connection of open.values()) connection.drop()
      await Promise.all(gone)
      acceptor.close()
    },
  }
}
