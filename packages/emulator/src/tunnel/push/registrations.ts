/** Registrations for push notifications: taken and forgotten, since the SDK asks again for ever when they are refused. */
import { randomUUID } from 'node:crypto'
import { defineTunnelRoute, noContent, reply } from '../route.ts'
import type { TunnelRoute } from '../route.ts'

/** Built into the SDK. */
const REGISTRATIONS = '/v1/registrations'

export const registrationRoutes: readonly TunnelRoute[] = [
  defineTunnelRoute({
    id: 'push.register',
    method: 'POST',
    path: REGISTRATIONS,
    run: () => reply({ id: randomUUID() }, 201),
  }),
  defineTunnelRoute({
    id: 'push.unregister',
    method: 'DELETE',
    path: `${REGISTRATIONS}/:registration`,
    run: () => noContent,
  }),
  defineTunnelRoute({
    id: 'push.unregister-address',
    method: 'DELETE',
    path: REGISTRATIONS,
    run: () => noContent,
  }),
]
