/** `POST /token`: who are you, and here is the token that says so. */
import type { FastifyRequest } from 'fastify'
import { Type, type Static } from 'typebox'
import type { App } from '../app-types.ts'
import type { Audit } from '../audit.ts'
import type { Authenticate, Proven } from '../auth/authenticate.ts'
import type { Callers } from '../callers.ts'
import type { TokenServerConfig } from '../config.ts'
import { ApiError } from '../errors.ts'
import { identityProblem } from '../identity.ts'
import type { Mint } from '../mint.ts'
import { createSecondText } from '../second-text.ts'
import { errorAnswers } from './schemas.ts'

/** The body: JSON or a form; none where a bearer says it all. */
export const tokenBody = Type.Unsafe<{ readonly identity?: string; readonly password?: string } | null>({
  type: ['object', 'null'],
  properties: {
    identity: Type.String({ description: 'Who you want to be; optional where your bearer says it' }),
    password: Type.String({ maxLength: 1_024, description: 'With AUTH=password' }),
  },
})

/** The answer. */
export const tokenAnswer = Type.Object({
  identity: Type.String(),
  token: Type.String({ description: 'What the Conversations SDK takes' }),
  expiresAt: Type.String({ format: 'date-time' }),
  ttl: Type.Integer({ description: 'Seconds' }),
  realtimeUrl: Type.Optional(Type.String({ description: 'What the SDK must connect to; absent = Twilio' })),
})

interface TokenRouteDeps {
  readonly config: Pick<TokenServerConfig, 'tokenTtl' | 'realtimeUrl' | 'auth'>
  readonly authenticate: Authenticate
  readonly callers: Callers
  readonly mint: Mint
  readonly now: () => number
  readonly audit: Audit
  readonly onToken: (renewed: boolean) => void
}

const description = [
  'Renews when an unexpired access token of this server is the bearer.',
  'GET is deliberately absent: URLs end up in logs.',
].join('\n')

/** Adds the route. */
export const tokenRoute = (
  app: App,
  { config, authenticate, callers, mint, now, audit, onToken }: TokenRouteDeps,
): void => {
  const { tokenTtl: ttl, realtimeUrl } = config
  const textOf = createSecondText()
  const answer = (
    request: FastifyRequest,
    wanted: string | undefined,
    proven: Proven,
  ): Static<typeof tokenAnswer> => {
    const { identity, renewed } = proven
    if (wanted !== undefined && wanted !== identity) throw new ApiError('identity-mismatch')
    const minted = mint(identity, Math.floor(now() / 1_000))
    const expiresAt = textOf(minted.expiresAt)
    audit({ reqId: request.id, identity, renewed, expiresAt, ip: request.ip })
    onToken(renewed)
    const { token } = minted
    return realtimeUrl === undefined
      ? { identity, token, expiresAt, ttl }
      : { identity, token, expiresAt, ttl, realtimeUrl }
  }
  app.post(
    '/token',
    {
      schema: {
        summary: 'Mint or renew an access token',
        description,
        consumes: ['application/json', 'application/x-www-form-urlencoded'],
        body: tokenBody,
        response: { 200: tokenAnswer, ...errorAnswers },
      },
      config: { isQuiet: true },
    },
    // Answers in the same turn where nothing has to be looked up: waiting for what is there already costs a tenth of the time.
    (request) => {
      const { identity, password } = request.body ?? {}
      const problem = identity === undefined ? undefined : identityProblem(identity)
      if (problem !== undefined) throw new ApiError(problem)
      const proven = authenticate({ identity, password, caller: callers(request) })
      if (proven instanceof Promise) return proven.then((found) => answer(request, identity, found))
      return answer(request, identity, proven)
    },
  )
}
