/** Lets only holders of an access token of this server through. */
import type { FastifyRequest } from 'fastify'
import type { Callers } from '../callers.ts'
import { ApiError } from '../errors.ts'
import type { TokenHolder } from './access-token.ts'

/** Returns who holds the bearer token of a request; throws 401 without a good one. */
export type RequireHolder = (request: FastifyRequest) => TokenHolder

/** Creates the check. */
export const createRequireHolder =
  (callers: Callers): RequireHolder =>
  (request) => {
    const { bearer, holder, refusal } = callers(request)
    if (holder) return holder
    throw refusal ?? new ApiError(bearer === undefined ? 'unauthorized' : 'token-invalid')
  }
