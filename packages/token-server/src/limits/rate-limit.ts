/** Refuses requests of callers who sent too many, per route. */
import type { FastifyRequest } from 'fastify'
import type { Callers } from '../callers.ts'
import { ApiError } from '../errors.ts'
import type { Take } from './limiter.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** False for routes that count otherwise or that probes call often. */
    isRateLimited?: boolean
  }
}

/** Throws `rate-limited` with the seconds to wait when a key has had its share. */
export const takeOrRefuse = async (take: Take, key: string): Promise<void> => {
  const pending = take(key)
  const wait = typeof pending === 'number' ? pending : await pending
  if (wait > 0) throw new ApiError('rate-limited', { retryAfter: Math.ceil(wait / 1_000) })
}

/** The hook; what no route takes is counted together, since probing for routes is an attack. */
export const createRateLimit =
  (take: Take, callers: Callers): ((request: FastifyRequest) => Promise<void>) =>
  async (request) => {
    if (request.routeOptions.config.isRateLimited === false) return
    await takeOrRefuse(take, `${request.routeOptions.url ?? 'none'} ${callers(request).name}`)
  }
