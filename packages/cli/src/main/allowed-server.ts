/** Refuses servers to which passwords and tokens would travel for all to read. */
import type { Config } from '../config/load.ts'
import { userError } from '../errors.ts'
import { isLoopbackUrl } from '../server/login/trusted-url.ts'

export type AllowedServerConfig = Pick<Config, 'server' | 'isPlainHttpAllowed'>

/** The configured server; `null` = the local service. Throws `plain-http` for one of another machine without TLS, unless that is allowed. */
export const allowedServer = ({ server, isPlainHttpAllowed }: AllowedServerConfig): string | null => {
  if (server === null || isPlainHttpAllowed || server.startsWith('https:') || isLoopbackUrl(server))
    return server
  throw userError('plain-http', { server })
}
