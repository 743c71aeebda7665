/** Keeps web pages of other sites out: only requests that name this machine, or Twilio, are served (DNS rebinding). */
import type { IncomingMessage } from 'node:http'

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Twilio's own names: a client whose hosts are built in comes under them, behind a DNS override and a TLS proxy. */
const isTwilio = (name: string): boolean => name.endsWith('.twilio.com')

const hostName = (authority: string): string => authority.replace(/:\d+$/, '').toLowerCase()

/** The Host header may name the loopback, the address listened on or Twilio; the Origin, if there is one, not Twilio. */
export const createHostGuard = (host: string) => {
  const known = new Set([...loopback, host.includes(':') ? `[${host}]` : host.toLowerCase()])
  const isLocalOrigin = (origin: string): boolean => {
    const url = URL.parse(origin)
    return url !== null && known.has(url.hostname)
  }
  return {
    isLocalHost: (request: IncomingMessage): boolean => {
      const name = hostName(request.headers.host ?? '')
      return known.has(name) || isTwilio(name)
    },
    isLocalOrigin: (request: IncomingMessage): boolean =>
      request.headers.origin === undefined || isLocalOrigin(request.headers.origin),
  }
}
