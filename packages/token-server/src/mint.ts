/** Makes Twilio access tokens with a chat grant, byte for byte as `twilio`'s `AccessToken` does. */
import { createHmac, createSecretKey } from 'node:crypto'
import type { TokenServerConfig } from './config.ts'

/** A new access token. */
export interface MintedToken {
  readonly token: string
  /** When it ends, in seconds since 1970, as in its `exp`. */
  readonly expiresAt: number
}

/** Mints for one identity; `nowSeconds` becomes `iat`. */
export type Mint = (identity: string, nowSeconds: number) => MintedToken

/** The header segment of every token that Twilio's signer makes with HS256. */
export const tokenHeader = Buffer.from('{"alg":"HS256","typ":"JWT","cty":"twilio-fpa;v=1"}').toString(
  'base64url',
)

/** Keeps the signing key as a KeyObject: making one anew for each token is what slows `AccessToken` down. */
export const createMint = (
  config: Pick<TokenServerConfig, 'accountSid' | 'apiKey' | 'apiSecret' | 'chatServiceSid' | 'tokenTtl'>,
): Mint => {
  const key = createSecretKey(Buffer.from(config.apiSecret))
  return (identity, nowSeconds) => {
    const expiresAt = nowSeconds + config.tokenTtl
    const payload = JSON.stringify({
      jti: `${config.apiKey}-${nowSeconds}`,
      grants: { identity, chat: { service_sid: config.chatServiceSid } },
      iat: nowSeconds,
      exp: expiresAt,
      iss: config.apiKey,
      sub: config.accountSid,
    })
    const signed = `${tokenHeader}.${Buffer.from(payload).toString('base64url')}`
    return { token: `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`, expiresAt }
  }
}
