/** What an identity provider hands out, as far as it is kept. */
import { GatewayError } from '@terminal-chat/core'
import type { ProviderAnswer } from './ask-provider.ts'
import { refusalText } from './ask-provider.ts'
import type { ProviderTerms } from './terms.ts'

/** Whom to ask for the next one. */
export interface GrantSource extends ProviderTerms {
  readonly tokenUrl: string
  readonly revocationUrl: string | null
}

/** A login at an identity provider. */
export interface Grant extends GrantSource {
  /** What the token server is sent. */
  readonly token: string
  /** By this machine's clock, in milliseconds; 0 = not known. */
  readonly expiresAt: number
  /** `null`: nothing renews it. */
  readonly refreshToken: string | null
}

/** Longer than any token that a server would read. */
const longest = 16 * 1024

/** What a header may carry as a bearer. */
export const isBearer = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= longest && /^[\w.~+/-]+=*$/.test(value)

/** Throws a `GatewayError` when the answer holds none. A refresh token that is not replaced stays. */
export const parseGrant = (
  answer: ProviderAnswer,
  source: GrantSource,
  { now, refreshToken = null }: { readonly now: number; readonly refreshToken?: string | null },
): Grant => {
  if (!answer.isOk)
    throw new GatewayError('forbidden', `The identity provider refuses: ${refusalText(answer)}`)
  const { access_token: access, id_token: id, expires_in: life, refresh_token: next } = answer.body
  // A token for the client itself is the ID token; an API has access tokens of its own.
  const token = source.audience === source.clientId ? id : access
  if (!isBearer(token)) throw new GatewayError('failed', 'The identity provider’s answer holds no token')
  return {
    ...source,
    token,
    expiresAt: typeof life === 'number' && life > 0 ? now + life * 1000 : 0,
    refreshToken: isBearer(next) ? next : refreshToken,
  }
}
