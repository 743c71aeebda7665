/** Refuses requests that a web page made a browser send here, whatever name it used for this machine. */
import type { FastifyRequest } from 'fastify'
import type { TokenServerConfig } from './config.ts'
import { isLoopbackHost } from './config/loopback.ts'
import { ApiError } from './errors.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** False for probes, which name the address of the machine. */
    needsKnownHost?: boolean
  }
}

/** The name in a Host header, without its port; `undefined` when it is not one. */
const hostName = (host: string | undefined): string | undefined =>
  /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i.exec(host ?? '')?.[1]?.toLowerCase()

/** The check: the Host must be known (a page that rebinds its own name to this address gives itself away), the Origin allowed. */
export const createGuards = (
  config: Pick<TokenServerConfig, 'allowedHosts' | 'corsOrigins' | 'publicUrl'>,
): ((request: FastifyRequest) => void) => {
  const publicUrl = config.publicUrl === undefined ? undefined : new URL(config.publicUrl)
  const hosts = new Set([...config.allowedHosts, ...(publicUrl ? [publicUrl.hostname.toLowerCase()] : [])])
  const origins = new Set([...config.corsOrigins, ...(publicUrl ? [publicUrl.origin] : [])])
  return ({ headers, routeOptions }) => {
    const host = hostName(headers.host)
    const isKnown = host !== undefined && (isLoopbackHost(host) || hosts.has(host))
    if (!isKnown && routeOptions.config.needsKnownHost !== false) throw new ApiError('host-refused')
    if (headers.origin !== undefined && !origins.has(headers.origin)) throw new ApiError('origin-refused')
  }
}
