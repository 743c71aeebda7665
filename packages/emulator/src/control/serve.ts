/** Registers the control calls on the HTTP server. */
import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { TwilioError, formatError } from '../errors.ts'
import { isRecord } from '../is-record.ts'
import { createCheck } from '../validate.ts'
import { controlRoutes } from './routes.ts'
import type { ControlRoute } from './routes.ts'
import type { SteeringWheel } from './steering-wheel.ts'

export interface ControlGuards {
  /** They mint tokens, so they ask for the account's credentials like the REST API. */
  readonly isAuthorized: (header: string | undefined) => boolean
  /** A web page of another site may not steer the emulator. */
  readonly isLocalOrigin: (request: IncomingMessage) => boolean
}

/** A snapshot of a long test run may be big. */
const LARGEST_BODY = 256 * 1024 * 1024

const createHandler = (wheel: SteeringWheel, route: ControlRoute) => {
  const check = createCheck(Type.Object(route.fields))
  const names = Object.keys(route.fields)
  return (body: unknown): object => {
    const checked: unknown = check(body ?? {})
    const fields = isRecord(checked) ? checked : {}
    const part: object = wheel[route.part]
    const call = (part as Record<string, (...args: unknown[]) => unknown>)[route.method]
    const result = call?.(...names.map((name) => fields[name]))
    return route.result === undefined ? {} : { [route.result]: result }
  }
}

const statusOf = (error: unknown): number | undefined =>
  isRecord(error) && typeof error['statusCode'] === 'number' && error['statusCode'] < 500
    ? error['statusCode']
    : undefined

export const serveControl = (server: FastifyInstance, wheel: SteeringWheel, guards: ControlGuards): void => {
  void server.register((scope, _, done) => {
    scope.addHook('onRequest', async (request) => {
      if (!guards.isLocalOrigin(request.raw) || !guards.isAuthorized(request.headers.authorization)) {
        throw new TwilioError('unauthorized')
      }
    })
    scope.setErrorHandler((error, _request, reply) => {
      if (error instanceof TwilioError) return reply.code(error.status).send(formatError(error))
      const message = error instanceof Error ? error.message : String(error)
      const refused = new TwilioError('bad-parameter', message)
      return reply.code(statusOf(error) ?? refused.status).send(formatError(refused))
    })
    for (const route of controlRoutes) {
      const handle = createHandler(wheel, route)
      scope.post(`/_emulator/${route.name}`, { bodyLimit: LARGEST_BODY }, async ({ body }) => handle(body))
    }
    done()
  })
}
