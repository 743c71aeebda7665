/** Describes the routes in OpenAPI, from the same schemas that check them. */
import swagger from '@fastify/swagger'
import type { App } from './app-types.ts'

/** Collects routes added after it; `GET /openapi.json` shows them. */
export const addOpenapi = async (app: App): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Token server',
        description: 'Access tokens for Twilio Conversations, and the directory of public channels.',
        version: '1',
      },
      components: {
        securitySchemes: {
          accessToken: { type: 'http', scheme: 'bearer', description: 'An access token from POST /token' },
        },
      },
    },
  })
}

/** Adds `GET /openapi.json`. */
export const openapiRoute = (app: App): void => {
  app.get('/openapi.json', { schema: { hide: true }, config: { isQuiet: true } }, () => app.swagger())
}
