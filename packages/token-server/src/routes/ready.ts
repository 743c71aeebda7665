/** `GET /ready`: whether Twilio can be reached with these credentials. */
import { Type } from 'typebox'
import type { App } from '../app-types.ts'
import type { Upstream } from '../directory/upstream.ts'
import { errorAnswers } from './schemas.ts'

interface ReadyRouteDeps {
  readonly upstream: Pick<Upstream, 'fetchService'>
  readonly now: () => number
}

/** Probes come every second or so; Twilio is asked no more often than this, in milliseconds. */
const answerHolds = 5_000

/** Adds the route. */
export const readyRoute = (app: App, { upstream, now }: ReadyRouteDeps): void => {
  let asking: Promise<void> | undefined
  let askedAt = -Infinity
  const ask = (): Promise<void> => {
    if (asking && now() - askedAt < answerHolds) return asking
    askedAt = now()
    asking = upstream.fetchService()
    return asking
  }
  app.get(
    '/ready',
    {
      schema: {
        summary: 'Can it serve?',
        description: 'Asks Twilio for the Conversation Service, at most every five seconds.',
        response: { 200: Type.Object({ status: Type.Literal('ready') }), ...errorAnswers },
      },
      config: { needsKnownHost: false, isRateLimited: false, isQuiet: true },
    },
    async () => {
      await ask()
      return { status: 'ready' as const }
    },
  )
}
