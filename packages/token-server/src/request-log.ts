/** One line and one count for each answer. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Metrics } from './metrics.ts'

/** The hook. The route's pattern is logged, not the path: a path may hold what somebody put there by mistake. */
export const createRequestLog =
  (metrics: Metrics): ((request: FastifyRequest, reply: FastifyReply, done: () => void) => void) =>
  (request, reply, done) => {
    const { url: route = 'none', config } = request.routeOptions
    const { statusCode, elapsedTime } = reply
    metrics.request(route, request.method, statusCode, elapsedTime / 1_000)
    const level = config.isQuiet === true && statusCode < 400 ? 'debug' : 'info'
    const ms = Math.round(elapsedTime * 10) / 10
    request.log[level](
      { reqId: request.id, method: request.method, route, status: statusCode, ms, ip: request.ip },
      'answered',
    )
    done()
  }
