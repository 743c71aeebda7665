/** `message`: an HTTP request in a frame. */
import { STATUS_CODES } from 'node:http'
import { TwilioError, UnsupportedError, formatError } from '../../errors.ts'
import { formatFault } from '../../faults/format-fault.ts'
import type { RequestFault } from '../../faults/rules.ts'
import { isRecord } from '../../is-record.ts'
import { createWebhookSession, settleWebhooks } from '../../webhooks/session.ts'
import type { TunnelReply, TunnelRequest } from '../../tunnel/route.ts'
import type { Frame } from '../frame.ts'
import type { FrameHandler, FrameReply, SocketContext } from '../handler.ts'
import type { Listener } from '../listener.ts'

const parseBody = ({ text, header }: Frame): unknown => {
  if (text === '') return {}
  const type = header['payload_type']
  if (typeof type === 'string' && type.startsWith('application/x-www-form-urlencoded')) {
    return Object.fromEntries(new URLSearchParams(text))
  }
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new TwilioError('bad-parameter', 'the body is not JSON')
  }
}

/** P-15: parameters come percent-encoded. */
const parseQuery = (params: unknown): Record<string, string> => {
  // Most requests have none, which is an empty object.
  if (!isRecord(params) || Object.keys(params).length === 0) return {}
  const entries = Object.entries(params).flatMap(([name, value]): [string, string][] => {
    const first: unknown = Array.isArray(value) ? value[0] : value
    if (typeof first !== 'string' && typeof first !== 'number') return []
    try {
      return [[name, decodeURIComponent(String(first))]]
    } catch {
      throw new TwilioError('bad-parameter', name)
    }
  })
  return Object.fromEntries(entries)
}

const fromRoot = (path: string): string => (path.startsWith('/') ? path : `/${path}`)

const run = (
  context: SocketContext,
  listener: Listener,
  frame: Frame,
): TunnelReply | Promise<TunnelReply> => {
  const request = frame.header['http_request']
  const { method, path, params } = isRecord(request) ? request : {}
  if (typeof method !== 'string' || typeof path !== 'string')
    throw new TwilioError('bad-parameter', 'http_request')
  const match = context.findRoute(method, fromRoot(path))
  if (match === undefined) throw new UnsupportedError(`${method} ${path}`)
  const webhooks = createWebhookSession('SDK')
  const tunnelled: TunnelRequest = {
    caller: { serviceSid: listener.serviceSid, identity: listener.identity, webhooks },
    listener,
    params: match.params,
    query: parseQuery(params),
    body: parseBody(frame),
  }
  const work = (): TunnelReply => match.route.run(context, tunnelled)
  if (method === 'GET') return work()
  if (match.route.id.startsWith('ims.') && match.route.id !== 'ims.typing') {
    context.deps.rateLimit.count(match.params['conversation'] ?? listener.serviceSid)
  }
  return settleWebhooks(webhooks, () => context.deps.turn.write(work))
}

const toFrame = ({ status, json, isOvertakable }: TunnelReply): FrameReply => ({
  status: { code: 200, status: 'OK' },
  httpStatus: { code: status, status: STATUS_CODES[status] ?? 'Unknown' },
  json,
  ...(isOvertakable !== undefined && { isOvertakable }),
})

/** Errors of the request are in its HTTP status; the frame itself is accepted (P-14). */
export const message: FrameHandler = (context, connection, frame) => {
  const listener = connection.listener()
  if (listener === null) throw new TwilioError('token-invalid', 'init first')
  const fault = takeFault(context, listener, frame)
  if (fault?.kind !== 'fail-requests') {
    const answered = answer(context, listener, frame)
    if (fault === undefined) return answered
    if (answered instanceof Promise) return answered.then((reply) => ({ ...reply, fault }))
    return { ...answered, fault }
  }
  const { status, body } = formatFault(fault)
  return toFrame({ status, json: JSON.stringify(body) })
}

const takeFault = (
  { deps }: SocketContext,
  { identity }: Listener,
  { header }: Frame,
): RequestFault | undefined => {
  const request = header['http_request']
  const { method, path } = isRecord(request) ? request : {}
  if (typeof method !== 'string' || typeof path !== 'string') return undefined
  return deps.faults.takeRequest({ identity, method, path: fromRoot(path) })
}

const answer = (
  context: SocketContext,
  listener: Listener,
  frame: Frame,
): FrameReply | Promise<FrameReply> => {
  const refuse = (error: unknown): FrameReply => {
    if (!(error instanceof TwilioError || error instanceof UnsupportedError)) throw error
    if (error instanceof UnsupportedError) {
      const raw = { header: frame.header, payload: frame.text }
      context.deps.log({ level: 'warn', event: 'request/unsupported', message: error.message, frame: raw })
    }
    return toFrame({ status: error.status, json: JSON.stringify(formatError(error)) })
  }
  try {
    const reply = run(context, listener, frame)
    return reply instanceof Promise ? reply.then(toFrame).catch(refuse) : toFrame(reply)
  } catch (error) {
    return refuse(error)
  }
}
