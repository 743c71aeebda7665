/** Refuses requests that a web page made a browser send here, whatever name it used for this machine. */
import type { Check } from './admission.ts'
import type { TokenServerConfig } from './config.ts'
import { isLoopbackHost } from './config/loopback.ts'
import { ApiError } from './errors.ts'

/** The name in a Host header, without its port; `undefined` when it is not one. */
const hostName = (host: string): string | undefined =>
  /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i.exec(host)?.[1]?.toLowerCase()

/** Headers that were found right are remembered, at most so many: a server is called by few names. */
const mostRemembered = 100

/** The check: the Host must be known (a page that rebinds its own name to this address gives itself away), the Origin allowed. */
export const createGuards = (
  config: Pick<TokenServerConfig, 'allowedHosts' | 'corsOrigins' | 'publicUrl'>,
): Check => {
  const publicUrl = config.publicUrl === undefined ? undefined : new URL(config.publicUrl)
  const hosts = new Set([...config.allowedHosts, ...(publicUrl ? [publicUrl.hostname.toLowerCase()] : [])])
  const origins = new Set([...config.corsOrigins, ...(publicUrl ? [publicUrl.origin] : [])])
  const remembered = new Set<string>()
  const isKnown = (header: string): boolean => {
    if (remembered.has(header)) return true
    const host = hostName(header)
    const isRight = host !== undefined && (isLoopbackHost(host) || hosts.has(host))
    if (isRight && remembered.size < mostRemembered) remembered.add(header)
    return isRight
  }
  return ({ host = '', origin }, { needsKnownHost }) => {
    if (needsKnownHost !== false && !isKnown(host)) throw new ApiError('host-refused')
    if (origin !== undefined && !origins.has(origin)) throw new ApiError('origin-refused')
  }
}
