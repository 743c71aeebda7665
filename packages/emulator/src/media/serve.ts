/** The Media Content Service: clients reach it by HTTP, not through frames. */
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Grant } from '../auth/verify.ts'
import type { Caller } from '../caller.ts'
import { TwilioError } from '../errors.ts'
import { isRecord } from '../is-record.ts'
import type { RestContext } from '../rest/route.ts'
import { handleError } from '../rest/serve.ts'
import { setHeaders } from './headers.ts'
import { isLinkValid } from './link.ts'
import { formatMedia } from './record.ts'
import { receiveUpload } from './upload.ts'

/** What the routes have at hand. */
export interface MediaContext extends RestContext {
  readonly verify: (token: unknown) => Grant
  readonly isAuthorized: (header: string | undefined) => boolean
}

interface MediaRoute {
  readonly id: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly run: (context: MediaContext, request: FastifyRequest, reply: FastifyReply) => unknown
}

/** As many as one request for a set may name. */
const LARGEST_SET = 100

const param = (request: FastifyRequest, name: string): string =>
  (request.params as Readonly<Record<string, string>>)[name] ?? ''

const queryOf = (request: FastifyRequest): URLSearchParams =>
  new URL(request.url, 'http://emulator').searchParams

/** A user by his token, or the account by its credentials. Throws 401 or, for another service, 403/20403. */
const callerOf = (context: MediaContext, request: FastifyRequest): Caller => {
  const serviceSid = context.operations.findService(param(request, 'ChatServiceSid')).sid
  const token = request.headers['x-twilio-token']
  if (token === undefined) {
    if (context.isAuthorized(request.headers.authorization)) return { serviceSid, identity: null }
    throw new TwilioError('unauthorized')
  }
  const grant = context.verify(token)
  if (grant.serviceSid !== serviceSid) throw new TwilioError('forbidden')
  return { serviceSid, identity: grant.identity }
}

const recordOf = ({ deps, operations, url }: MediaContext, caller: Caller, sid: string): object => {
  const { media, place } = operations.findMedia(caller, sid)
  return formatMedia(media, { url, secret: deps.credentials.authToken, now: deps.clock.now(), place })
}

const upload: MediaRoute['run'] = async (context, request, reply) => {
  const { deps, operations } = context
  const caller = callerOf(context, request)
  const query = queryOf(request)
  const sid = deps.makeSid('media')
  const received = await receiveUpload(deps.mediaFiles, sid, {
    headers: request.headers,
    body: request.body instanceof Readable ? request.body : Readable.from([]),
    filename: query.get('Filename'),
  })
  const category = query.get('Category') ?? 'media'
  try {
    deps.turn.write(() => operations.addMedia(caller, { ...received, sid, category }))
  } catch (error) {
    await deps.mediaFiles.remove([sid])
    throw error
  }
  const body = recordOf(context, caller, sid)
  deps.turn.afterCommit(
    () => void reply.code(201).send(body),
    () => void reply.code(500).send({ status: 500, code: 20500, message: 'The change could not be stored.' }),
  )
  return reply
}

const readJson = async (body: unknown): Promise<unknown> => {
  let text = ''
  if (!(body instanceof Readable)) return undefined
  for await (const chunk of body) {
    text += String(chunk)
    if (text.length > 65_536) throw new TwilioError('bad-parameter', 'the body is too long')
  }
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new TwilioError('bad-parameter', 'the body is not JSON')
  }
}

const fetchSet: MediaRoute['run'] = async (context, request, reply) => {
  const caller = callerOf(context, request)
  const body = await readJson(request.body)
  const { command, list } = isRecord(body) ? body : {}
  if (command !== 'get') throw new TwilioError('bad-parameter', 'command')
  if (!Array.isArray(list) || list.length > LARGEST_SET) throw new TwilioError('bad-parameter', 'list')
  const answers = (list as unknown[]).map((item) => {
    const sid = isRecord(item) ? String(item['media_sid']) : ''
    try {
      return { code: 200, media_record: recordOf(context, caller, sid) }
    } catch (error) {
      if (!(error instanceof TwilioError)) throw error
      return { code: error.status, media_record: { sid } }
    }
  })
  return reply.code(200).send(answers)
}

const fetchContent: MediaRoute['run'] = (context, request, reply) => {
  const { deps, operations } = context
  const sid = param(request, 'Sid')
  const serviceSid = param(request, 'ChatServiceSid')
  const query = queryOf(request)
  const secret = deps.credentials.authToken
  if (query.has('signature') && !isLinkValid(secret, sid, query, deps.clock.now())) {
    throw new TwilioError('forbidden')
  }
  const caller = query.has('signature') ? { serviceSid, identity: null } : callerOf(context, request)
  const { media } = operations.findMedia(caller, sid)
  setHeaders(reply, media)
  return reply.send(deps.mediaFiles.read(sid))
}

const one = '/v1/Services/:ChatServiceSid/Media/:Sid'

/** THE table of media requests. */
export const mediaRoutes: readonly MediaRoute[] = [
  { id: 'media.upload', method: 'POST', path: '/v1/Services/:ChatServiceSid/Media', run: upload },
  {
    id: 'media.fetch',
    method: 'GET',
    path: one,
    run: (context, request, reply) =>
      reply.send(recordOf(context, callerOf(context, request), param(request, 'Sid'))),
  },
  { id: 'media.fetch-content', method: 'GET', path: `${one}/Content`, run: fetchContent },
  { id: 'media.fetch-set', method: 'POST', path: '/v1/Services/:ChatServiceSid/MediaSet', run: fetchSet },
]

/** Any web page may call: what opens it is a token in a header, never a cookie. */
export const serveMedia = (server: FastifyInstance, context: MediaContext): void => {
  context.deps.mediaFiles.sweep(context.deps.media.exists)
  void server.register((scope, _, done) => {
    scope.removeAllContentTypeParsers()
    // The body stays a stream, whatever it is said to be.
    scope.addContentTypeParser('*', (_request, payload, parsed) => parsed(null, payload))
    scope.setErrorHandler((error, request, reply) => handleError(context, error, request, reply))
    scope.addHook('onRequest', async (_request, reply) => {
      reply.header('Access-Control-Allow-Origin', '*')
    })
    for (const { method, path, run } of mediaRoutes) {
      scope.route({ method, url: path, handler: (request, reply) => run(context, request, reply) })
    }
    for (const path of new Set(mediaRoutes.map((route) => route.path))) {
      scope.options(path, (_request, reply) =>
        reply
          .header('Access-Control-Allow-Methods', 'GET, POST, OPTIONS')
          .header('Access-Control-Allow-Headers', 'X-Twilio-Token, Content-Type, Authorization')
          .header('Access-Control-Max-Age', '600')
          .code(204)
          .send(),
      )
    }
    done()
  })
}
