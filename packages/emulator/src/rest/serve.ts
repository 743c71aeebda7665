/** Registers the REST API on the HTTP server. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { TwilioError, UnsupportedError, formatError } from '../errors.ts'
import { isRecord } from '../is-record.ts'
import { createWebhookSession, settleWebhooks } from '../webhooks/session.ts'
import { methods } from './route.ts'
import type { RestContext, RestReply, RestRequest, RestRoute } from './route.ts'
import { restRoutes } from './routes.ts'

const VERSION = '/v1'
const SERVICE = '/Services/:ChatServiceSid'

const parseParams = (params: unknown): Record<string, string> =>
  isRecord(params)
    ? Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]))
    : {}

/** What `/v1/Configuration` says; the first service again when that one was deleted. */
const defaultServiceSid = ({ deps, operations }: RestContext): string => {
  const { defaultChatServiceSid } = operations.readAccount()
  return deps.services.bySid(defaultChatServiceSid)?.sid ?? deps.credentials.chatServiceSid
}

const parseRequest = (context: RestContext, raw: FastifyRequest): RestRequest => {
  const { operations } = context
  const url = new URL(raw.url, 'http://emulator')
  const params = parseParams(raw.params)
  const scoped = params['ChatServiceSid']
  const serviceSid = operations.findService(scoped ?? defaultServiceSid(context)).sid
  return {
    caller: {
      serviceSid,
      identity: null,
      // What a backend does itself it need not be told, unless it asks for that.
      ...(raw.headers['x-twilio-webhook-enabled'] === 'true' && { webhooks: createWebhookSession('API') }),
    },
    params,
    form:
      raw.method === 'GET'
        ? url.searchParams
        : new URLSearchParams(typeof raw.body === 'string' ? raw.body : ''),
    path: url.pathname,
    base: scoped === undefined ? VERSION : `${VERSION}/Services/${scoped}`,
    query: url.searchParams,
  }
}

/** What an action counts for: changes within a conversation for that, all others for the service. */
const limitKey = ({ verb, resource }: RestRoute, { params, caller }: RestRequest): string =>
  params['ConversationSid'] ??
  (verb === 'Update' && resource === 'Conversation' ? params['Sid'] : undefined) ??
  caller.serviceSid

const respond = (context: RestContext, reply: FastifyReply, { status, body }: RestReply): FastifyReply => {
  context.deps.turn.afterCommit(
    () => void reply.code(status).send(body),
    () => void reply.code(500).send({ status: 500, code: 20500, message: 'The change could not be stored.' }),
  )
  return reply
}

/** Both forms of a path, as its scope says. */
const pathsOf = ({ scope, path }: Pick<RestRoute, 'scope' | 'path'>): readonly string[] => [
  ...(scope === 'service' ? [] : [VERSION + path]),
  ...(scope === 'account' ? [] : [VERSION + SERVICE + path]),
]

/** Errors of every kind become Twilio's error body (P-48). */
export const handleError = (
  context: RestContext,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
) => {
  if (error instanceof UnsupportedError) {
    const raw = { method: request.method, url: request.url, body: request.body }
    context.deps.log({ level: 'warn', event: 'request/unsupported', message: error.message, request: raw })
  }
  if (error instanceof TwilioError || error instanceof UnsupportedError) {
    if (error.status === 401) reply.header('WWW-Authenticate', 'Basic realm="Twilio API"')
    return reply.code(error.status).send(formatError(error))
  }
  const status = isRecord(error) && typeof error['statusCode'] === 'number' ? error['statusCode'] : 500
  if (status < 500) {
    const message = error instanceof Error ? error.message : 'Bad request'
    return reply.code(status).send({ status, code: 20001, message })
  }
  const stack = error instanceof Error ? error.stack : String(error)
  context.deps.log({ level: 'error', event: 'request/failed', url: request.url, stack })
  return reply.code(500).send({ status: 500, code: 20500, message: 'Internal Server Error' })
}

const everyMethod = ['GET', 'POST', 'DELETE', 'PUT', 'PATCH']

const refuseMethod = ({ method }: FastifyRequest): never => {
  throw new TwilioError('method-not-allowed', method)
}

/** Every route asks for the account's credentials, paths that do not exist included. */
export const serveRest = (
  server: FastifyInstance,
  context: RestContext,
  isAuthorized: (header: string | undefined) => boolean,
): void => {
  void server.register((scope, _, done) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 1024 * 1024 },
      (_request, body, parsed) => parsed(null, body),
    )
    scope.setErrorHandler((error, request, reply) => handleError(context, error, request, reply))
    scope.addHook('onRequest', async (request) => {
      if (!isAuthorized(request.headers.authorization)) throw new TwilioError('unauthorized')
    })
    scope.setNotFoundHandler((request) => {
      throw new TwilioError('resource-not-found', request.url.split('?')[0])
    })
    const served = new Map<string, readonly string[]>()
    for (const route of restRoutes) {
      for (const url of pathsOf(route)) {
        const method = methods[route.verb]
        served.set(url, [...(served.get(url) ?? []), method])
        scope.route({
          method,
          url,
          handler: (request, reply) => {
            const parsed = parseRequest(context, request)
            const work = (): RestReply => route.run(context, parsed)
            if (method === 'GET') return respond(context, reply, work())
            context.deps.rateLimit.count(limitKey(route, parsed))
            const write = (): RestReply => context.deps.turn.write(work)
            const done = settleWebhooks(parsed.caller.webhooks, write)
            if (!(done instanceof Promise)) return respond(context, reply, done)
            return done.then((answer) => respond(context, reply, answer))
          },
        })
      }
    }
    for (const [url, ours] of served) {
      const method = everyMethod.filter((each) => !ours.includes(each))
      scope.route({ method, url, handler: refuseMethod })
    }
    done()
  })
}
