/** Checks that the credentials reach a service that can do what the chat needs. */
import type { TokenServerConfig } from '../config.ts'
import { loadServiceClient, type ServiceClient } from '../directory/service-client.ts'
import { upstreamCodes, upstreamErrors } from '../directory/upstream-error.ts'
import { fail, ok, warn, type Finding } from './finding.ts'
import { checkRoles } from './roles.ts'

/** What a failed request says, and what to do about it. */
const refusal = (name: string, error: unknown, config: TokenServerConfig): Finding => {
  const { status, twilioCode } = upstreamCodes(error)
  const said = error instanceof Error ? error.message : 'no answer'
  if (status === undefined) {
    const where = config.apiBaseUrl ?? 'https://conversations.twilio.com'
    return fail(
      name,
      `${where} does not answer (${said})`,
      'Check the network, a proxy in between, and TWILIO_API_BASE_URL.',
    )
  }
  const shown = `HTTP ${status}${twilioCode === undefined ? '' : `, error ${twilioCode}`}: ${said}`
  if (name === 'service' && status === 404) {
    return fail(
      name,
      `${config.chatServiceSid} does not exist in the account of ${config.apiKey} (${shown})`,
      upstreamErrors[50050]?.recovery ?? '',
    )
  }
  if (status === 401) return fail('api key', shown, upstreamErrors[20003]?.recovery ?? '')
  if (status === 403)
    return fail(
      name,
      shown,
      `The API key ${config.apiKey} may not do this. Make a standard key, or give it Conversations permissions.`,
    )
  const byCode = `See https://www.twilio.com/docs/errors/${twilioCode}`
  return fail(
    name,
    shown,
    upstreamErrors[twilioCode ?? 0]?.recovery ??
      (twilioCode === undefined ? 'Try again in a moment.' : byCode),
  )
}

/** Seconds by which the clock of this machine may be wrong before tokens are refused as of the future or too short. */
const largestSkew = 30

const checkClock = (date: unknown, now: () => number): Finding => {
  const theirs = Date.parse(String(date))
  if (Number.isNaN(theirs))
    return warn('clock', 'the answer has no date', 'Compare the clock of this machine yourself.')
  const skew = Math.round((now() - theirs) / 1_000)
  if (Math.abs(skew) <= largestSkew) return ok('clock', `within ${Math.max(1, Math.abs(skew))} s of Twilio's`)
  const direction = skew > 0 ? 'ahead of' : 'behind'
  return fail(
    'clock',
    `${Math.abs(skew)} s ${direction} Twilio's`,
    'Set the clock (NTP): tokens are dated by it, and refused when it is wrong.',
  )
}

const checkAuthToken = async (config: TokenServerConfig, random: () => number): Promise<Finding[]> => {
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
  { now, random }: { now: () => number; random: () => number },
): Promise<Finding[]> => {
  const service = await loadServiceClient(config, { random })
  const findings: Finding[] = []
  const attempt = async (name: string, work: () => Promise<Finding[]>): Promise<boolean> => {
    try {
      findings.push(...(await work()))
      return true
    } catch (error) {
      findings.push(refusal(name, error, config))
      return false
    }
  }
  const isReached = await attempt('service', async () => {
    const { body, headers = {} } = (await service.fetchWithHttpInfo()) as {
      body: { accountSid: string; friendlyName: string }
      headers?: Record<string, unknown>
    }
    const account =
      body.accountSid === config.accountSid
        ? ok('account', config.accountSid)
        : fail(
            'account',
            `the API key belongs to ${body.accountSid}, not to ${config.accountSid}`,
            'Set TWILIO_ACCOUNT_SID to the account of the key: tokens of another are refused.',
          )
    return [
      ok('api key', config.apiKey),
      ok('service', `${config.chatServiceSid} "${body.friendlyName}"`),
      account,
      checkClock(headers['date'], now),
    ]
  })
  if (!isReached) return findings
  await attempt('directory', async () => {
    const listed = await service.conversations.list({ limit: 1 })
    return [
      ok(
        'directory',
        listed.length > 0 ? 'conversations can be listed' : 'conversations can be listed; there are none yet',
      ),
    ]
  })
  await attempt('roles', () => checkRoles(service))
  await attempt('webhook', () => checkWebhook(service, config))
  await attempt('auth token', () => checkAuthToken(config, random))
  return findings
}
