/** Builds the application from its parts: what is registered here, in this order, is all there is. */
import fastify from 'fastify'
import { createAdmission } from './admission.ts'
import type { App } from './app-types.ts'
import { createAudit } from './audit.ts'
import { createAccessTokenVerifier } from './auth/access-token.ts'
import { createAuthenticate } from './auth/authenticate.ts'
import { createLocalSecretCheck } from './auth/local-secret.ts'
import { createAuthMode } from './auth/mode.ts'
import { createRequireHolder } from './auth/require-holder.ts'
import { createCallers, decorateCallers } from './callers.ts'
import type { TokenServerConfig } from './config.ts'
import { isLoopbackHost } from './config/loopback.ts'
import { connectionLimits, refuseConnection } from './connection-limits.ts'
import { addCors } from './cors.ts'
import type { Deps } from './deps.ts'
import { createCounts } from './directory/counts.ts'
import { createDirectory } from './directory/directory.ts'
import { createEventStreams } from './directory/event-streams.ts'
import { createUpstream } from './directory/upstream.ts'
import { createErrorAnswers } from './error-answers.ts'
import { parseForm } from './form.ts'
import { createGuards } from './guards.ts'
import { createLimits } from './limits/limits.ts'
import { createHangUp } from './hang-up.ts'
import { createStdoutLog } from './log-stream.ts'
import { logOptions } from './log.ts'
import { createMetrics } from './metrics.ts'
import { createMint } from './mint.ts'
import { addOpenapi, openapiRoute } from './openapi.ts'
import { createRequestIds } from './request-id.ts'
import { createRequestLog } from './request-log.ts'
import { channelEventsRoute } from './routes/channel-events.ts'
import { channelsRoute } from './routes/channels.ts'
import { checkRoute } from './routes/check.ts'
import { healthRoute } from './routes/health.ts'
import { joinRoute } from './routes/join.ts'
import { loginRoute } from './routes/login.ts'
import { metricsRoute } from './routes/metrics.ts'
import { readyRoute } from './routes/ready.ts'
import { tokenRoute } from './routes/token.ts'
import { webhookRoute } from './routes/webhook.ts'
import { securityHeaders } from './security-headers.ts'
import { createSharing } from './sharing.ts'

/** An answer from Twilio's directory may be this old, in milliseconds; the emulator's is always new. */
const maxAge = (config: TokenServerConfig): number =>
  config.apiBaseUrl !== undefined && isLoopbackHost(new URL(config.apiBaseUrl).hostname) ? 0 : 1_000

/** Which addresses may say whom they speak for: so many hops from here, or those listed. */
const trustedProxies = (
  trusted: TokenServerConfig['trustProxy'],
): false | string[] | ((address: string, hop: number) => boolean) => {
  if (trusted === undefined) return false
  return typeof trusted === 'number' ? (_address, hop) => hop < trusted : [...trusted]
}

/** Builds it; nothing listens yet. */
export const buildApp = async (config: TokenServerConfig, deps: Deps): Promise<App> => {
  const { now, random, log = createStdoutLog() } = deps
  const headers = securityHeaders(config)
  const app: App = fastify({
    ...connectionLimits(deps.connectionTimeouts),
    ...logOptions(config.logLevel, log),
    trustProxy: trustedProxies(config.trustProxy),
    genReqId: createRequestIds(),
    clientErrorHandler: refuseConnection,
    frameworkErrors: (error, request, reply) => answers.sendError(error, request, reply.headers(headers)),
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
  })
  const metrics = createMetrics({ streams: () => streams.count(), startedAtMs: now() })
  const answers = createErrorAnswers(metrics)
  const sharing = await createSharing(config.redisUrl, (error) =>
    app.log.warn({ err: error }, 'Redis does not answer'),
  )
  const { take, takeFailure } = createLimits(config.rateLimit, { now, sharing })
  decorateCallers(app)
  const callers = createCallers(createAccessTokenVerifier(config), now)
  const requireHolder = createRequireHolder(callers)
  const authenticate = createAuthenticate(await createAuthMode(config, { now, takeFailure }))
  const upstream = createUpstream(config, { random, onAnswer: metrics.upstream })
  const directory = createDirectory({
    list: upstream.listChannels,
    now,
    pollIntervalMs: config.pollIntervalMs,
    onError: (error) => app.log.warn({ err: error }, 'the directory could not be read'),
  })
  const counts = createCounts({ countChannel: upstream.countChannel, now })
  const streams = createEventStreams({ directory, now, random })
  const stops = [deps.watchConversations?.(directory.touch), await sharing.onDirectoryChange(directory.touch)]

  app.setErrorHandler(answers.sendError)
  app.setNotFoundHandler(answers.sendNotFound)
  app.removeContentTypeParser('text/plain')
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, parseForm)

  const checks = [
    createGuards(config),
    ...(config.localSecret === undefined ? [] : [createLocalSecretCheck(config.localSecret)]),
  ]
  app.addHook('onRequest', createAdmission({ headers, checks, callers, take }))
  app.addHook('onResponse', createRequestLog(metrics))
  const hangUp = createHangUp(app.server)
  app.addHook('preClose', async () => {
    streams.close()
    hangUp.begin()
  })
  app.addHook('onClose', async () => {
    hangUp.end()
    for (const stop of stops) stop?.()
    directory.close()
    sharing.close()
  })
  await addCors(app, config.corsOrigins)
  await addOpenapi(app)

  healthRoute(app)
  readyRoute(app, { upstream, now })
  metricsRoute(app, { metrics, metricsToken: config.metricsToken })
  openapiRoute(app)
  loginRoute(app, config)
  tokenRoute(app, {
    config,
    authenticate,
    callers,
    mint: createMint(config),
    now,
    audit: createAudit(log, now),
    onToken: metrics.token,
  })
  channelsRoute(app, { requireHolder, directory, counts, maxAgeMs: maxAge(config) })
  channelEventsRoute(app, { requireHolder, directory, streams })
  checkRoute(app, { config, requireHolder, now, random })
  joinRoute(app, { requireHolder, upstream, directory })
  if (config.authToken !== undefined && config.publicUrl !== undefined) {
    const { authToken, publicUrl, chatServiceSid } = config
    await webhookRoute(app, { authToken, publicUrl, chatServiceSid, now, callers, take, directory, sharing })
  }
  await app.ready()
  return app
}
