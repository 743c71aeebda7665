/** Registers the control calls on the HTTP server. */
import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { TwilioError, formatError } from '../errors.ts'
import type { EmulatorControl } from './control.ts'
import { controlRoutes } from './routes.ts'

export interface ControlGuards {
  /** They mint tokens, so they ask for the account's credentials like the REST API. */
  readonly isAuthorized: (header: string | undefined) => boolean
  /** A web page of another site may not steer the emulator. */
  readonly isLocalOrigin: (request: IncomingMessage) => boolean
}

export const serveControl = (
  server: FastifyInstance,
  control: EmulatorControl,
  guards: ControlGuards,
): void => {
  void server.register((scope, _, done) => {
    scope.addHook('onRequest', async (request) => {
      if (!guards.isLocalOrigin(request.raw) || !guards.isAuthorized(request.headers.authorization)) {
        throw new TwilioError('unauthorized')
      }
    })
    scope.setErrorHandler((error, _request, reply) => {
      const known = error instanceof TwilioError ? error : new TwilioError('bad-parameter', String(error))
      return reply.code(known.status).send(formatError(known))
    })
    for (const route of controlRoutes) {
      scope.post(`/_emulator/${route.name}`, async (request) => route.run(control, request.body ?? {}))
    }
    done()
  })
}
