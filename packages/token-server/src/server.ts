/** Starts a token server. */
import { buildApp } from './app.ts'
import type { App } from './app-types.ts'
import type { TokenServerConfig } from './config.ts'
import { createDeps, type Deps } from './deps.ts'

/** A running token server. */
export interface TokenServer {
  /** `http://127.0.0.1:PORT`, without a trailing slash. */
  readonly url: string
  readonly app: App
  /** Ends the event streams, lets requests finish, then stops listening. */
  readonly close: () => Promise<void>
}

/** Requests that are not answered this long after the server was told to stop are cut off, in milliseconds. */
const grace = 10_000

/** Starts a server and resolves when it listens; rejects when the port is taken. */
export const createTokenServer = async (
  config: TokenServerConfig,
  deps?: Partial<Deps>,
): Promise<TokenServer> => {
  const app = await buildApp(config, createDeps(deps))
  await app.listen({ host: config.host, port: config.port })
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  const host = config.host.includes(':') ? `[${config.host}]` : config.host
  const close = async (): Promise<void> => {
    const force = setTimeout(() => app.server.closeAllConnections(), grace).unref()
    await app.close()
    clearTimeout(force)
  }
  return { url: `http://${host}:${port}`, app, close }
}
