/** Mounts the REST API, the control API and the WebSocket on one port. */
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import { createBasicCheck } from './auth/basic.ts'
import { verifyToken } from './auth/verify.ts'
import { createControl } from './control/control.ts'
import type { EmulatorControl } from './control/control.ts'
import { serveControl } from './control/serve.ts'
import type { Deps } from './deps.ts'
import { createHostGuard } from './host-guard.ts'
import { serveMedia } from './media/serve.ts'
import { createOperations } from './operations/index.ts'
import { serveRest } from './rest/serve.ts'
import type { SocketContext } from './socket/handler.ts'
import { listenForSockets } from './socket/listen.ts'
import { tunnelRoutes } from './tunnel/index.ts'
import { createRouter } from './tunnel/router.ts'

/** What listens. */
export interface App {
  readonly url: string
  readonly control: EmulatorControl
  readonly close: () => Promise<void>
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
export const startApp = async (deps: Deps, host: string, port: number): Promise<App> => {
  const operations = createOperations(deps)
  deps.turn.write(() => {
    operations.ensureService(deps.credentials.chatServiceSid, 'Default Conversations Service')
    // Whoever was online when the last process died has no socket now.
    for (const user of deps.users.online()) operations.updateReachability(user)
  })
  deps.turn.flush()

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
        },
        token,
      ),
    findRoute: createRouter(tunnelRoutes),
  }
  const sockets = listenForSockets(server.server, context, guard.isLocalHost)
  const control = createControl(deps, sockets)
  const isAuthorized = createBasicCheck(deps.credentials)
  serveRest(server, context, isAuthorized)
  serveMedia(server, deps.log)
  serveControl(server, control, { isAuthorized, isLocalOrigin: guard.isLocalOrigin })
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
    control,
    close: () => (closed ??= close()),
  }
}
