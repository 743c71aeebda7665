/** `AUTH=jwt`: a bearer token of your identity provider. */
import type { JWTPayload, JWTVerifyGetKey } from 'jose'
import type { TokenServerConfig } from '../config.ts'
import { ApiError } from '../errors.ts'
import type { AuthMode } from './authenticate.ts'

/** The part of the configuration that this mode reads. */
export type JwtModeConfig = Pick<
  TokenServerConfig,
  'authJwksUrl' | 'authIssuer' | 'authAudience' | 'authIdentityClaim' | 'authAlgorithms'
>

interface JwtModeDeps {
  readonly now: () => number
  /** At least this long between two fetches of the keys, in milliseconds: unknown key ids must not make us hammer the provider. */
  readonly cooldownMs?: number
}

/** Larger than any set of keys a provider publishes, in bytes. */
const largestKeySet = 256 * 1_024
const longestToken = 16 * 1_024

/** Goes only where the configuration says: no redirects, no more than a key set's worth of bytes. */
const fetchKeys = async (url: string, options: object): Promise<Response> => {
  const answer = await fetch(url, { ...options, redirect: 'error' })
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of answer.body ?? []) {
    size += chunk.length
    if (size > largestKeySet) throw new Error('the key set is too large')
    chunks.push(chunk)
  }
  return new Response(Buffer.concat(chunks), { status: answer.status, headers: answer.headers })
}

/** What `jose` throws when a token is bad; anything else means that the keys could not be had. */
const isTokenFault = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  /^ERR_(JWT_|JWS_|JOSE_ALG_NOT_ALLOWED|JOSE_NOT_SUPPORTED|JWKS_NO_MATCHING_KEY|JWKS_MULTIPLE_MATCHING_KEYS)/.test(
    String(error.code),
  )

const identityFrom = (payload: JWTPayload, claim: string): string => {
  const { [claim]: identity } = payload
  if (typeof identity !== 'string' || identity === '')
    throw new ApiError('provider-token', { detail: `The identity provider’s token has no claim "${claim}"` })
  if (claim === 'email' && payload['email_verified'] === false)
    throw new ApiError('provider-token', { detail: 'The identity provider has not verified the address' })
  return identity
}

/** Creates the mode. Keys named by a token itself (`jku`, `jwk`, `x5u`) are never looked at. */
export const createJwtMode = async (
  config: JwtModeConfig,
  { now, cooldownMs = 10_000 }: JwtModeDeps,
): Promise<AuthMode> => {
  const { createRemoteJWKSet, customFetch, jwtVerify } = await import('jose')
  const keys: JWTVerifyGetKey = createRemoteJWKSet(new URL(config.authJwksUrl ?? ''), {
    timeoutDuration: 5_000,
    cooldownDuration: cooldownMs,
    cacheMaxAge: 600_000,
    [customFetch]: fetchKeys,
  })
  return {
    takesBearer: true,
    prove: async ({ caller: { bearer } }) => {
      if (bearer === undefined)
        throw new ApiError('unauthorized', { detail: 'No token of the identity provider was sent' })
      if (bearer.length > longestToken) throw new ApiError('provider-token')
      try {
        const { payload } = await jwtVerify(bearer, keys, {
          issuer: config.authIssuer ?? [],
          audience: config.authAudience ?? [],
          algorithms: [...config.authAlgorithms],
          requiredClaims: ['exp'],
          clockTolerance: 5,
          currentDate: new Date(now()),
        })
        return identityFrom(payload, config.authIdentityClaim)
      } catch (error) {
        if (error instanceof ApiError) throw error
        if (isTokenFault(error)) throw new ApiError('provider-token', { cause: error })
        throw new ApiError('provider-unavailable', { cause: error, retryAfter: 5 })
      }
    },
  }
}
