/** Lets only holders of an access token of this server through. */
import type { FastifyRequest } from 'fastify'
import { ApiError } from '../errors.ts'
import type { TokenHolder, VerifyAccessToken } from './access-token.ts'
import { bearerToken } from './bearer.ts'

/** Returns who holds the bearer token of a request; throws 401 without a good one. */
export type RequireToken = (request: Pick<FastifyRequest, 'headers'>) => TokenHolder

/** Creates the check. */
export const createRequireToken =
  (verify: VerifyAccessToken, now: () => number): RequireToken =>
  ({ headers }) => {
    const token = bearerToken(headers.authorization)
    if (token === undefined) throw new ApiError('unauthorized')
    return verify(token, Math.floor(now() / 1_000))
  }
