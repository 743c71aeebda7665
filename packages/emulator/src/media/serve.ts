/** The place of the Media Content Service: clients reach it by HTTP, not through frames. */
import type { FastifyInstance } from 'fastify'
import { UnsupportedError, formatError } from '../errors.ts'
import type { Log } from '../log.ts'

/** THE table of media requests; none of them is there yet. */
export const mediaRoutes = [
  { id: 'media.upload', method: 'POST', path: '/v1/Services/:ChatServiceSid/Media' },
  { id: 'media.fetch', method: 'GET', path: '/v1/Services/:ChatServiceSid/Media/:Sid' },
  { id: 'media.fetch-set', method: 'POST', path: '/v1/Services/:ChatServiceSid/MediaSet' },
] as const

/** Every media request answers 501, whatever its body. */
export const serveMedia = (server: FastifyInstance, log: Log): void => {
  void server.register((scope, _, done) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null))
    for (const { id, method, path } of mediaRoutes) {
      scope.route({
        method,
        url: path,
        handler: (request, reply) => {
          const error = new UnsupportedError(`media (${id})`)
          log({ level: 'warn', event: 'request/unsupported', message: error.message, url: request.url })
          return reply.code(error.status).send(formatError(error))
        },
      })
    }
    done()
  })
}
