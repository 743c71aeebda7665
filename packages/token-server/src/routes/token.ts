/** `POST /token`: who are you, and here is the token that says so. */
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { App } from '../app-types.ts'
import type { Authenticate } from '../auth/authenticate.ts'
import type { Callers } from '../callers.ts'
import type { TokenServerConfig } from '../config.ts'
import { ApiError } from '../errors.ts'
import { identityProblem } from '../identity.ts'
import type { Mint } from '../mint.ts'
import { errorAnswers } from './schemas.ts'

const Body = Type.Object({
  identity: Type.Optional(
    Type.String({ description: 'Who you want to be; optional where your bearer says it' }),
  ),
  password: Type.Optional(Type.String({ maxLength: 1_024, description: 'With AUTH=password' })),
})

const Answer = Type.Object({
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
  readonly onToken: (renewed: boolean) => void
}

/** The line that says who got a token, when and from where; never the token. */
const audit = (request: FastifyRequest, identity: string, renewed: boolean, expiresAt: string): void =>
  request.log.info({ audit: 'token', identity, renewed, expiresAt, ip: request.ip }, 'token minted')

/** Adds the route. */
export const tokenRoute = (
  app: App,
  { config, authenticate, callers, mint, now, onToken }: TokenRouteDeps,
): void => {
  app.post(
    '/token',
    {
      schema: {
        summary: 'Mint or renew an access token',
        description:
          'Renews when an unexpired access token of this server is the bearer. GET is deliberately absent: URLs end up in logs.',
        consumes: ['application/json', 'application/x-www-form-urlencoded'],
        body: Body,
        response: { 200: Answer, ...errorAnswers },
      },
      config: { isQuiet: true },
      preValidation: async (request) => {
        request.body ??= {}
      },
    },
    async (request) => {
      const { identity: wanted, password } = request.body
      const problem = wanted === undefined ? undefined : identityProblem(wanted)
      if (problem !== undefined) throw new ApiError(problem)
      const nowSeconds = Math.floor(now() / 1_000)
      const proven = await authenticate({ identity: wanted, password, caller: callers(request) })
      if (wanted !== undefined && wanted !== proven.identity) throw new ApiError('identity-mismatch')
      const { token, expiresAt } = mint(proven.identity, nowSeconds)
      const ends = new Date(expiresAt * 1_000).toISOString()
      audit(request, proven.identity, proven.renewed, ends)
      onToken(proven.renewed)
      return {
        identity: proven.identity,
        token,
        expiresAt: ends,
        ttl: config.tokenTtl,
        ...(config.realtimeUrl === undefined ? {} : { realtimeUrl: config.realtimeUrl }),
      }
    },
  )
}
