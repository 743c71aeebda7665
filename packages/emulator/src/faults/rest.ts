/** Lets the standing faults of requests hit the REST API. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { formatFault } from './format-fault.ts'
import type { FaultRules, RequestFault } from './rules.ts'

/** Call before the routes are registered. Only requests that have shown their credentials are counted. */
export const applyFaultsToRest = (server: FastifyInstance, rules: FaultRules): void => {
  const hit = new WeakMap<FastifyRequest, RequestFault>()
  server.addHook('preHandler', async (request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    if (!path.startsWith('/v1/')) return
    const fault = rules.takeRequest({ identity: null, method: request.method, path })
    if (fault === undefined) return
    if (fault.kind === 'fail-requests') {
      const { status, body } = formatFault(fault)
      await reply.code(status).send(body)
      return
    }
    hit.set(request, fault)
  })
  server.addHook('onSend', async (request) => {
    const fault = hit.get(request)
    if (fault?.kind === 'delay-replies') await sleep(fault.ms)
    if (fault?.kind === 'lose-replies') request.raw.socket.destroy()
  })
}
