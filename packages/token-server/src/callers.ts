/** Who sends a request, as far as it shows before anything is read or looked up. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isIPv6 } from 'node:net'
import type { TokenHolder, VerifyAccessToken } from './auth/access-token.ts'
import { isOwnToken } from './auth/authenticate.ts'
import { bearerToken } from './auth/bearer.ts'
import { ApiError } from './errors.ts'

/** The caller of one request. */
export interface Caller {
  /** The bearer token, of whomever. */
  readonly bearer: string | undefined
  /** Who holds it, when it is a good access token of this server. */
  readonly holder: TokenHolder | undefined
  /** What is wrong with it, when it claims to be one. */
  readonly refusal: ApiError | undefined
  /** Under which name requests are counted: the identity that was proven, else the address. */
  readonly name: string
}

/** Looks at a request; asked twice, it answers the same object. */
export type Callers = (request: FastifyRequest) => Caller

/** An IPv6 caller owns a whole /64 and could use another address for each request. */
export const networkOf = (address: string): string => {
  if (!address.includes(':') || address.startsWith('::ffff:') || !isIPv6(address)) return address
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? []
  const front = head === '' ? [] : head.split(':')
  const back = tail === '' ? [] : tail.split(':')
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0')
  return [...front, ...zeros, ...back].slice(0, 4).join(':')
}

/** Where a request keeps its caller: a weak map would cost more than all that is looked at. */
const callerKey = Symbol('caller')

declare module 'fastify' {
  interface FastifyRequest {
    [callerKey]?: Caller | undefined
  }
}

/** Makes room for the caller in every request of an application. */
export const decorateCallers = (app: Pick<FastifyInstance, 'decorateRequest'>): void => {
  app.decorateRequest(callerKey, undefined)
}

/** Creates the look-up. */
export const createCallers = (verify: VerifyAccessToken, now: () => number): Callers => {
  const look = (request: FastifyRequest): Caller => {
    const bearer = bearerToken(request.headers.authorization)
    const name = `address ${networkOf(request.ip)}`
    if (bearer === undefined || !isOwnToken(bearer))
      return { bearer, holder: undefined, refusal: undefined, name }
    try {
      const holder = verify(bearer, Math.floor(now() / 1_000))
      return { bearer, holder, refusal: undefined, name: `identity ${holder.identity}` }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      return { bearer, holder: undefined, refusal: error, name }
    }
  }
  return (request) => (request[callerKey] ??= look(request))
}
