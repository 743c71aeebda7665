/** Builds the application from its parts: what is registered here, in this order, is all there is. */
import fastify from 'fastify'
import { createAccessTokenVerifier } from './auth/access-token.ts'
import { createAuthenticate } from './auth/authenticate.ts'
import { openMode } from './auth/open.ts'
import { createRequireToken } from './auth/require-token.ts'
import type { App } from './app-types.ts'
import type { TokenServerConfig } from './config.ts'
import type { Deps } from './deps.ts'
import { createDirectory } from './directory/directory.ts'
import { createEventStreams } from './directory/event-streams.ts'
import { createUpstream } from './directory/upstream.ts'
import { sendError, sendNotFound } from './error-answers.ts'
import { parseForm } from './form.ts'
import { logOptions } from './log.ts'
import { createMint } from './mint.ts'
import { channelEventsRoute } from './routes/channel-events.ts'
import { channelsRoute } from './routes/channels.ts'
import { healthRoute } from './routes/health.ts'
import { joinRoute } from './routes/join.ts'
import { tokenRoute } from './routes/token.ts'
import { checkLocalSecret } from './auth/local-secret.ts'
import { isLoopbackHost } from './config/loopback.ts'

/** Bodies are a name and a password; nothing needs more, in bytes. */
const bodyLimit = 16 * 1_024

/** An answer from Twilio's directory may be this old, in milliseconds; the emulator's is always new. */
const maxAge = (config: TokenServerConfig): number =>
  config.apiBaseUrl !== undefined && isLoopbackHost(new URL(config.apiBaseUrl).hostname) ? 0 : 1_000

/** Builds it; nothing listens yet. */
export const buildApp = async (config: TokenServerConfig, deps: Deps): Promise<App> => {
  const app: App = fastify({
    bodyLimit,
    ...logOptions(config.logLevel, deps.log),
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
  })
  app.setErrorHandler(sendError)
  app.setNotFoundHandler(sendNotFound)
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, parseForm)
  app.addHook('onRequest', checkLocalSecret(config.localSecret))

  const verify = createAccessTokenVerifier(config)
  const requireToken = createRequireToken(verify, deps.now)
  const upstream = createUpstream(config, { random: deps.random })
  const directory = createDirectory({
    list: upstream.listChannels,
    now: deps.now,
    pollIntervalMs: config.pollIntervalMs,
    onError: (error) => app.log.warn({ err: error }, 'the directory could not be read'),
  })
  const streams = createEventStreams({ directory, now: deps.now, random: deps.random })
  const unwatch = deps.watchConversations?.(directory.touch)
  app.addHook('preClose', async () => streams.close())
  app.addHook('onClose', async () => {
    unwatch?.()
    directory.close()
  })

  healthRoute(app)
  tokenRoute(app, {
    config,
    authenticate: createAuthenticate(openMode, verify),
    mint: createMint(config),
    now: deps.now,
    onToken: () => undefined,
  })
  channelsRoute(app, { requireToken, directory, maxAgeMs: maxAge(config) })
  channelEventsRoute(app, { requireToken, directory, streams })
  joinRoute(app, { requireToken, upstream, directory })
  await app.ready()
  return app
}
