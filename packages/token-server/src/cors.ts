/** Lets pages of allowed origins read answers. */
import type { App } from './app-types.ts'

/** Without allowed origins nothing is added: browsers then let no page read anything. */
export const addCors = async (app: App, origins: readonly string[]): Promise<void> => {
  if (origins.length === 0) return
  const { default: cors } = await import('@fastify/cors')
  await app.register(cors, {
    origin: [...origins],
    methods: ['GET', 'POST'],
    allowedHeaders: ['authorization', 'content-type', 'last-event-id'],
    exposedHeaders: ['retry-after', 'x-request-id'],
    maxAge: 600,
    strictPreflight: false,
  })
}
