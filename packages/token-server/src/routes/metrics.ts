/** `GET /metrics`: figures for Prometheus. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { Type } from 'typebox'
import type { App } from '../app-types.ts'
import { bearerToken } from '../auth/bearer.ts'
import { isLoopbackHost } from '../config/loopback.ts'
import { ApiError } from '../errors.ts'
import type { Metrics } from '../metrics.ts'
import { errorAnswers } from './schemas.ts'

interface MetricsRouteDeps {
  readonly metrics: Metrics
  /** The bearer to ask for; without one, only callers on this machine are answered. */
  readonly metricsToken: string | undefined
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Adds the route. */
export const metricsRoute = (app: App, { metrics, metricsToken }: MetricsRouteDeps): void => {
  app.get(
    '/metrics',
    {
      schema: {
        summary: 'Figures for Prometheus',
        produces: ['text/plain'],
        response: { 200: Type.String(), ...errorAnswers },
      },
      config: { isQuiet: true },
    },
    async (request, reply) => {
      const isAllowed =
        metricsToken === undefined
          ? isLoopbackHost(request.ip)
          : timingSafeEqual(digest(bearerToken(request.headers.authorization) ?? ''), digest(metricsToken))
      if (!isAllowed) throw new ApiError('metrics-refused')
      const { contentType, text } = await metrics.expose()
      reply.type(contentType)
      return text
    },
  )
}
