/** Drives one socket: frames in, replies out after their writes are on disk. */
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { TwilioError, UnsupportedError } from '../errors.ts'
import { createConnection } from './connection.ts'
import type { Connection, ConnectionDeps } from './connection.ts'
import { decodeFrame, formatFrame } from './frame.ts'
import type { Frame } from './frame.ts'
import type { FrameReply, SocketContext } from './handler.ts'
import { frameMethods } from './messages.ts'

/** WebSocket close codes of RFC 6455. */
const UNSUPPORTED_DATA = 1003
const PROTOCOL_ERROR = 1002
/** A socket that has not shown a token by then is closed, in ms. */
const INIT_WITHIN = 10_000

const refuse = (code: number, error?: { readonly code: number; readonly message: string }): FrameReply => ({
  status: {
    code,
    status: code === 401 ? 'UNAUTHORIZED' : 'ERROR',
    ...(error && { errorCode: error.code, description: error.message }),
  },
  json: '',
})

const explain = ({ deps: { log } }: SocketContext, frame: Frame, error: unknown): FrameReply => {
  if (error instanceof TwilioError) return refuse(error.status, error)
  if (error instanceof UnsupportedError) {
    const raw = { header: { ...frame.header, token: undefined }, payload: frame.text }
    log({ level: 'warn', event: 'frame/unsupported', message: error.message, frame: raw })
    return refuse(501)
  }
  const stack = error instanceof Error ? error.stack : String(error)
  log({ level: 'error', event: 'frame/failed', method: frame.method, stack })
  return frame.method === 'message'
    ? { ...refuse(200), httpStatus: { code: 500, status: 'Internal Server Error' } }
    : refuse(500)
}

const handle = (
  context: SocketContext,
  connection: Connection,
  frame: Frame,
): FrameReply | null | Promise<FrameReply> => {
  try {
    const method = Object.hasOwn(frameMethods, frame.method) ? frameMethods[frame.method] : undefined
    if (method === undefined) throw new UnsupportedError(`frames of method ${frame.method}`)
    if (!method.isOpen && connection.listener() === null) throw new TwilioError('token-invalid', 'init first')
    const reply = method.handle(context, connection, frame)
    return reply instanceof Promise ? reply.catch((error: unknown) => explain(context, frame, error)) : reply
  } catch (error) {
    return explain(context, frame, error)
  }
}

const writeReply = (context: SocketContext, connection: Connection, id: string, reply: FrameReply): void => {
  const { status, httpStatus, json } = reply
  const header = { method: 'reply', id, status, http_status: httpStatus }
  context.deps.traffic.replyOut(connection.listener()?.identity ?? null, (httpStatus ?? status).code, json)
  connection.send(formatFrame(header, json))
}

const sendReply = (context: SocketContext, connection: Connection, id: string, reply: FrameReply): void => {
  const { isOvertakable, fault } = reply
  context.deps.turn.afterCommit(() => {
    if (fault?.kind === 'lose-replies') return connection.drop()
    // P-19: the SDK would take the message that this read brings as known, and drop its event.
    const overtakes = isOvertakable === true ? connection.pushIsFresh() : 0
    const wait = fault?.kind === 'delay-replies' ? fault.ms : overtakes
    if (wait > 0) setTimeout(writeReply, wait, context, connection, id, reply)
    else writeReply(context, connection, id, reply)
  }, connection.drop)
}

/** Serves until the socket closes. `stream` is the TCP socket below it. */
export const serveSocket = (
  context: SocketContext,
  socket: WebSocket,
  stream: Duplex,
  shared: Pick<ConnectionDeps, 'outbox' | 'backlog'>,
): Connection => {
  const { deps, operations } = context
  const connection = createConnection(socket, stream, { ...deps, ...shared })
  const deadline = setTimeout(() => {
    if (connection.listener() === null) connection.close(PROTOCOL_ERROR)
  }, INIT_WITHIN).unref()

  socket.on('message', (data, isBinary) => {
    if (!isBinary || !Buffer.isBuffer(data)) return connection.close(UNSUPPORTED_DATA)
    const frame = decodeFrame(data)
    if ('reason' in frame) {
      deps.log({ level: 'warn', event: 'frame/refused', reason: frame.reason })
      return connection.close(PROTOCOL_ERROR)
    }
    deps.traffic.frameIn(connection.listener()?.identity ?? null, frame)
    const reply = handle(context, connection, frame)
    if (reply === null) return
    if (!(reply instanceof Promise)) return sendReply(context, connection, frame.id, reply)
    void reply.then((answer) => sendReply(context, connection, frame.id, answer))
  })
  socket.on('error', (error) => deps.log({ level: 'warn', event: 'socket/failed', message: error.message }))
  socket.on('close', () => {
    clearTimeout(deadline)
    const listener = connection.listener()
    connection.ended()
    if (listener === null) return
    deps.turn.write(() => {
      const user = deps.users.byIdentity(listener.serviceSid, listener.identity)
      if (user !== undefined) operations.updateReachability(user)
    })
  })
  return connection
}
