/** `GET /health`: the process runs. */
import { Type } from 'typebox'
import type { App } from '../app-types.ts'

/** Adds the route. */
export const healthRoute = (app: App): void => {
  app.get(
    '/health',
    {
      schema: {
        summary: 'Is the process alive?',
        response: { 200: Type.Object({ status: Type.Literal('ok') }) },
      },
      config: { needsLocalSecret: false, needsKnownHost: false, isRateLimited: false, isQuiet: true },
    },
    () => ({ status: 'ok' as const }),
  )
}
