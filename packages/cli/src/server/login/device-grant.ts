/** Signs in with a browser on whatever device: the OAuth 2.0 device authorization grant, RFC 8628. */
import { GatewayError, type Clock } from '@terminal-chat/core'
import { refusalText, type AskProvider } from './ask-provider.ts'
import { parseGrant, type Grant, type GrantSource } from './grant.ts'
import { trustedUrl } from './trusted-url.ts'

/** What people are told: where to go, and what to type there. */
export interface DeviceCode {
  readonly userCode: string
  readonly url: string
  /** The same with the code in it; `null` when there is none. */
  readonly completeUrl: string | null
}

export interface DeviceGrantParts {
  readonly ask: AskProvider
  readonly clock: Pick<Clock, 'now' | 'after'>
  readonly source: GrantSource
  readonly deviceUrl: string
  readonly mayBeLoopback: boolean
  /** Called once, before the waiting begins. Its text has not been sanitised. */
  readonly show: (code: DeviceCode) => void
}

/** Seconds: between two questions where the provider does not say, and more when it is too often (RFC 8628 §3.5). */
const pace = { interval: 5, slower: 5, longestLife: 1800 }

const seconds = (value: unknown, fallback: number): number =>
  typeof value === 'number' && value > 0 ? Math.min(value, pace.longestLife) : fallback

const grantType = 'urn:ietf:params:oauth:grant-type:device_code'

/** Rejects with a `GatewayError`: `forbidden` when it was declined or took too long. */
export const signInByDevice = async (parts: DeviceGrantParts): Promise<Grant> => {
  const { ask, clock, source, deviceUrl, mayBeLoopback, show } = parts
  const { clientId, scope, audience } = source
  const begun = await ask(deviceUrl, {
    client_id: clientId,
    scope,
    // Some providers make access tokens for whom this names; others do not look at it.
    ...(audience === clientId ? {} : { audience }),
  })
  if (!begun.isOk)
    throw new GatewayError('failed', `The identity provider starts no sign-in: ${refusalText(begun)}`)
  const { device_code: deviceCode, user_code: userCode, expires_in: life, interval } = begun.body
  const url = trustedUrl(begun.body['verification_uri'], mayBeLoopback)
  if (typeof deviceCode !== 'string' || typeof userCode !== 'string' || url === null)
    throw new GatewayError('failed', 'The identity provider names no code, or no address to be trusted')
  const endsAt = clock.now() + seconds(life, pace.longestLife) * 1000
  show({
    userCode,
    url,
    completeUrl: trustedUrl(begun.body['verification_uri_complete'], mayBeLoopback),
  })
  let wait = seconds(interval, pace.interval)
  for (;;) {
    if (clock.now() + wait * 1000 > endsAt)
      throw new GatewayError('forbidden', 'Nobody confirmed the sign-in in time')
    await new Promise<void>((resolve) => {
      clock.after(wait * 1000, resolve)
    })
    const answer = await ask(source.tokenUrl, {
      grant_type: grantType,
      device_code: deviceCode,
      client_id: clientId,
    }).catch((error: unknown) => {
      // A network that is away for a moment ends nothing; asking less often is what RFC 8628 wants then.
      if (error instanceof GatewayError && error.code === 'disconnected') return null
      throw error
    })
    const error = answer?.body['error']
    if (answer === null || error === 'slow_down') wait += pace.slower
    else if (error !== 'authorization_pending') return parseGrant(answer, source, { now: clock.now() })
  }
}
