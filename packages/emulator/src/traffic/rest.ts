/** Records the requests of the REST API. */
import type { FastifyInstance } from 'fastify'
import type { TrafficLog } from './log.ts'

/** Longer forms are cut. */
const LONGEST_FORM = 65_536

/** Call before the routes are registered. */
export const recordRest = (server: FastifyInstance, traffic: Pick<TrafficLog, 'request'>): void => {
  server.addHook('onResponse', async ({ method, url, body, headers }, { statusCode }) => {
    const path = url.split('?')[0] ?? ''
    // The inspector looks every second: what it asks for would hide what it is there to show.
    if (!path.startsWith('/v1/') || headers['x-emulator-inspector'] !== undefined) return
    const form = typeof body === 'string' ? body.slice(0, LONGEST_FORM) : ''
    traffic.request({ method, path, status: statusCode, text: form })
  })
}
