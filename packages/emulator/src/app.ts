/** Mounts the REST API, the control API and the WebSocket on one port. */
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import { createBasicCheck } from './auth/basic.ts'
import { verifyToken } from './auth/verify.ts'
import { serveContent } from './content/serve.ts'
import { createControl } from './control/control.ts'
import type { Seed } from './control/seed-schema.ts'
import { applySeed } from './control/seed.ts'
import { serveControl } from './control/serve.ts'
import type { SteeringWheel } from './control/steering-wheel.ts'
import type { Deps } from './deps.ts'
import { createFaults } from './faults/faults.ts'
import { applyFaultsToRest } from './faults/rest.ts'
import { createHostGuard } from './host-guard.ts'
import { serveInspector } from './inspector/serve.ts'
import { serveMedia } from './media/serve.ts'
import { createOperations } from './operations/index.ts'
import { serveRest } from './rest/serve.ts'
import type { SocketContext } from './socket/handler.ts'
import { listenForSockets } from './socket/listen.ts'
import { tunnelRoutes } from './tunnel/index.ts'
import { createRouter } from './tunnel/router.ts'
import { recordRest } from './traffic/rest.ts'

/** What listens. */
export interface App extends SteeringWheel {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Where to listen, and what to begin with. */
export interface AppOptions {
  readonly host: string
  readonly port: number
  readonly seed: Seed | undefined
  /** ms between pings; absent for the usual. */
  readonly heartbeat: number | undefined
}

const buildServer = (isLocalHost: (request: IncomingMessage) => boolean): FastifyInstance => {
  const server = Fastify({
    logger: false,
    forceCloseConnections: true,
    // An identity of 256 characters, percent-encoded.
    routerOptions: { maxParamLength: 4096 },
  })
  server.addHook('onRequest', async (request, reply) => {
    if (isLocalHost(request.raw)) return
    await reply
      .code(403)
      .send({ status: 403, code: 'emulator/host', message: 'This host name is not served here.' })
  })
  return server
}

/** Prepares the data, then listens; rejects when the port is taken. */
export const startApp = async (deps: Deps, { host, port, seed, heartbeat }: AppOptions): Promise<App> => {
  const operations = createOperations(deps)
  deps.turn.write(() => {
    operations.ensureService(deps.credentials.chatServiceSid, 'Default Conversations Service')
    // Whoever was online when the last process died has no socket now.
    for (const user of deps.users.online()) operations.updateReachability(user)
  })
  deps.turn.flush()
  operations.resumeDeliveries()
  deps.timers.start(() => deps.turn.write(operations.advanceStates))
  if (seed !== undefined) applySeed(deps, operations, seed)

  const guard = createHostGuard(host)
  const server = buildServer(guard.isLocalHost)
  const urls = { current: '' }
  const context: SocketContext = {
    deps,
    operations,
    get url() {
      return urls.current
    },
    verify: (token) =>
      verifyToken(
        {
          credentials: deps.credentials,
          hasService: (sid) => deps.services.bySid(sid) !== undefined,
          now: deps.clock.now,
          isExpired: deps.expiredTokens.has,
        },
        token,
      ),
    findRoute: createRouter(tunnelRoutes),
  }
  const sockets = listenForSockets(server.server, context, { isWelcome: guard.isLocalHost, heartbeat })
  const wheel: SteeringWheel = {
    control: createControl(deps, operations, sockets),
    faults: createFaults(deps, sockets),
  }
  const isAuthorized = createBasicCheck(deps.credentials)
  recordRest(server, deps.traffic)
  applyFaultsToRest(server, deps.faults)
  serveRest(server, context, isAuthorized)
  serveContent(server, context, isAuthorized)
  serveMedia(server, {
    deps,
    operations,
    get url() {
      return urls.current
    },
    verify: context.verify,
    isAuthorized,
  })
  serveInspector(server)
  serveControl(server, wheel, { isAuthorized, isLocalOrigin: guard.isLocalOrigin })
  await server.listen({ host, port })
  const address = server.server.address() as AddressInfo
  urls.current = `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`
  const close = async (): Promise<void> => {
    await sockets.close()
    await server.close()
    deps.close()
  }
  let closed: Promise<void> | undefined
  return {
    url: urls.current,
    ...wheel,
    close: () => (closed ??= close()),
  }
}
