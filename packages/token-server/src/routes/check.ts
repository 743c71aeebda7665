/** `GET /check`: what `token-server check` finds out about the credentials, for `chat doctor`. */
import { Type } from 'typebox'
import type { App } from '../app-types.ts'
import type { RequireHolder } from '../auth/require-holder.ts'
import { checkAccess, type CheckDeps } from '../check/access.ts'
import type { Finding } from '../check/finding.ts'
import type { TokenServerConfig } from '../config.ts'
import { errorAnswers } from './schemas.ts'

const Answer = Type.Object({
  findings: Type.Array(
    Type.Object({
      name: Type.String(),
      status: Type.Union([Type.Literal('ok'), Type.Literal('warn'), Type.Literal('fail')]),
      detail: Type.String({ description: 'What was seen' }),
      hint: Type.Optional(Type.String({ description: 'What the operator should do' })),
    }),
  ),
})

interface CheckRouteDeps extends CheckDeps {
  readonly config: TokenServerConfig
  readonly requireHolder: RequireHolder
}

/** Nine requests to Twilio make one answer; it serves everybody for so long, in milliseconds. */
const answerHolds = 10_000

/** Adds the route. It names no secret and nothing but what an access token names too: account, key, service, roles. */
export const checkRoute = (app: App, { config, requireHolder, now, random }: CheckRouteDeps): void => {
  let asking: Promise<readonly Finding[]> | undefined
  let askedAt = -Infinity
  const ask = (): Promise<readonly Finding[]> => {
    if (asking && now() - askedAt < answerHolds) return asking
    askedAt = now()
    asking = checkAccess(config, { now, random }).then(({ findings }) => findings)
    return asking
  }
  app.get(
    '/check',
    {
      schema: {
        summary: 'Are the credentials of this server right?',
        description: 'Tries key, account, clock, service and roles at Twilio, at most every ten seconds.',
        security: [{ accessToken: [] }],
        response: { 200: Answer, ...errorAnswers },
      },
      onRequest: async (request) => void requireHolder(request),
    },
    async () => ({ findings: [...(await ask())] }),
  )
}
