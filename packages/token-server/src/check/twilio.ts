/** Checks all that stands at Twilio: what the credentials reach, then webhooks and what they are signed with. */
import type { TokenServerConfig } from '../config.ts'
import { loadServiceClient, type ServiceClient } from '../directory/service-client.ts'
import { upstreamCodes } from '../directory/upstream-error.ts'
import { checkAccess, type CheckDeps } from './access.ts'
import { fail, ok, warn, type Finding } from './finding.ts'
import { refusal } from './refusal.ts'

const checkAuthToken = async (config: TokenServerConfig, random: CheckDeps['random']): Promise<Finding[]> => {
  if (config.authToken === undefined) return []
  const service = await loadServiceClient(
    { ...config, apiKey: config.accountSid, apiSecret: config.authToken },
    { random },
  )
  try {
    await service.fetch()
    return [ok('auth token', 'belongs to the account')]
  } catch (error) {
    if (upstreamCodes(error).status !== 401) return [refusal('auth token', error, config)]
    return [
      fail(
        'auth token',
        'is not the one of the account',
        'Copy TWILIO_AUTH_TOKEN from the console: webhook signatures are checked with it.',
      ),
    ]
  }
}

const checkWebhook = async (service: ServiceClient, config: TokenServerConfig): Promise<Finding[]> => {
  if (config.publicUrl === undefined || config.authToken === undefined) {
    return [
      warn(
        'webhook',
        'off: new channels show after at most ten seconds',
        'Set PUBLIC_URL and TWILIO_AUTH_TOKEN to see them at once.',
      ),
    ]
  }
  const wanted = `${config.publicUrl}/webhooks/twilio`
  const { postWebhookUrl, filters = [] } = (await service.configuration.webhooks().fetch()) as {
    postWebhookUrl?: string
    filters?: string[]
  }
  const needed = ['onConversationAdded', 'onConversationUpdated', 'onConversationRemoved']
  const missing = needed.filter((filter) => !filters.includes(filter))
  if (postWebhookUrl !== wanted) {
    return [
      warn(
        'webhook',
        `the service calls ${postWebhookUrl || 'nobody'}`,
        `Set its post-event URL to ${wanted} with ${needed.join(', ')}.`,
      ),
    ]
  }
  if (missing.length > 0)
    return [
      warn(
        'webhook',
        `the service does not send ${missing.join(', ')}`,
        'Switch these events on for the service.',
      ),
    ]
  return [ok('webhook', `the service calls ${wanted}`)]
}

/** All checks that ask Twilio; they stop where going on makes no sense. */
export const checkTwilio = async (
  config: TokenServerConfig,
  deps: CheckDeps,
): Promise<readonly Finding[]> => {
  const { findings, isReached } = await checkAccess(config, deps)
  if (!isReached) return findings
  const attempt = async (
    name: string,
    work: () => Promise<readonly Finding[]>,
  ): Promise<readonly Finding[]> => await work().catch((error: unknown) => [refusal(name, error, config)])
  const service = await loadServiceClient(config, deps)
  return [
    ...findings,
    ...(await attempt('webhook', () => checkWebhook(service, config))),
    ...(await attempt('auth token', () => checkAuthToken(config, deps.random))),
  ]
}
