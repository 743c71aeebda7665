/** Keeps web pages of other sites out: only requests that name this machine are served (DNS rebinding). */
import type { IncomingMessage } from 'node:http'

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

const hostName = (authority: string): string => authority.replace(/:\d+$/, '').toLowerCase()

/** True when the Host header, and the Origin if there is one, name the loopback or the address listened on. */
export const createHostGuard = (host: string) => {
  const known = new Set([...loopback, host.includes(':') ? `[${host}]` : host.toLowerCase()])
  const isLocalOrigin = (origin: string): boolean => {
    const url = URL.parse(origin)
    return url !== null && known.has(url.hostname)
  }
  return {
    isLocalHost: (request: IncomingMessage): boolean => known.has(hostName(request.headers.host ?? '')),
    isLocalOrigin: (request: IncomingMessage): boolean =>
      request.headers.origin === undefined || isLocalOrigin(request.headers.origin),
  }
}
