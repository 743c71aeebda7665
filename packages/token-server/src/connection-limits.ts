/** How long and how large connections and requests may be, so that slow or greedy clients hold nobody up. */
import { STATUS_CODES, type Server } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyHttpOptions } from 'fastify'
import { errors, type ErrorCode } from './errors.ts'

/** In milliseconds, from the first byte of a request. */
export interface ConnectionTimeouts {
  /** Until all headers are there. */
  readonly headers: number
  /** Until all of it is there. */
  readonly request: number
  /** How often slow ones are looked for. */
  readonly look: number
}

/** Headers must be complete before the request must. */
const usualTimeouts: ConnectionTimeouts = { headers: 5_000, request: 8_000, look: 1_000 }

/** Options of the server; milliseconds and bytes. A silent stream lives on its heartbeats. */
export const connectionLimits = ({ headers, request, look }: ConnectionTimeouts = usualTimeouts) =>
  ({
    bodyLimit: 16 * 1_024,
    requestTimeout: request,
    keepAliveTimeout: 65_000,
    routerOptions: { maxParamLength: 64 },
    http: { headersTimeout: headers, connectionsCheckingInterval: look, maxHeaderSize: 16 * 1_024 },
  }) as const satisfies FastifyHttpOptions<Server>

const byCode: Readonly<Record<string, ErrorCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
}

/** Answers what never became a request, then hangs up. */
export const refuseConnection = (error: Error & { code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const code = byCode[error.code ?? ''] ?? 'bad-request'
  const { status, message, hint } = errors[code]
  const body = JSON.stringify({ code, message, hint })
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
