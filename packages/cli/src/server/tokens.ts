/** Access tokens of one identity: the one in use, and new ones. */
import { GatewayError, type Clock } from '@terminal-chat/core'
import { isObject } from '../files/is-object.ts'
import type { SendRequest } from './http.ts'
import { proveNothing, type Prove } from './proof.ts'

export interface AccessToken {
  readonly token: string
  /** By this machine's clock, in milliseconds. */
  readonly expiresAt: number
  /** Life at birth, in milliseconds. */
  readonly lifetime: number
  /** What the SDK connects to; `null` = Twilio. */
  readonly realtimeUrl: string | null
}

export interface TokenSource {
  /** The newest one while it is good, else a new one. Rejects with a `GatewayError`. */
  readonly current: () => Promise<AccessToken>
  /** A new one. Who asks while one is on its way gets that one. */
  readonly renew: () => Promise<AccessToken>
}

/** A token with less than this left, in ms, is not used for a request any more. */
const reserve = 5_000

const parseToken = (body: unknown, now: number): AccessToken => {
  if (isObject(body) && typeof body['token'] === 'string' && typeof body['ttl'] === 'number') {
    // The server's clock may differ from ours; how long the token lives does not.
    const lifetime = body['ttl'] * 1000
    const realtimeUrl = typeof body['realtimeUrl'] === 'string' ? body['realtimeUrl'] : null
    return { token: body['token'], expiresAt: now + lifetime, lifetime, realtimeUrl }
  }
  throw new GatewayError('failed', 'The server’s answer holds no access token')
}

/** `prove`: for servers that ask who one is. */
export const createTokens = (
  send: SendRequest,
  identity: string,
  clock: Pick<Clock, 'now'>,
  prove: Prove = proveNothing,
): TokenSource => {
  let newest: AccessToken | null = null
  let pending: Promise<AccessToken> | null = null

  const request = async (bearer: string | null): Promise<AccessToken> => {
    // A token proves who one is; only without one something else must.
    const proof = bearer === null ? await prove() : { bearer }
    const askedAt = clock.now()
    const response = await send({
      method: 'POST',
      path: '/token',
      ...(proof !== null && 'bearer' in proof
        ? { body: { identity }, bearer: proof.bearer }
        : { body: { identity, ...proof } }),
    })
    return parseToken(await response.json(), askedAt)
  }

  const fetchToken = async (): Promise<AccessToken> => {
    const isGood = newest !== null && newest.expiresAt > clock.now()
    try {
      newest = await request(isGood ? (newest?.token ?? null) : null)
    } catch (error) {
      const isRefused = error instanceof GatewayError && error.code === 'forbidden'
      if (!isGood || !isRefused) throw error
      // The old token proves nothing any more, for example because the server has new credentials.
      newest = await request(null)
    }
    return newest
  }

  const renew = (): Promise<AccessToken> => {
    pending ??= fetchToken().finally(() => {
      pending = null
    })
    return pending
  }

  return {
    renew,
    current: () =>
      newest !== null && newest.expiresAt - clock.now() > reserve ? Promise.resolve(newest) : renew(),
  }
}
