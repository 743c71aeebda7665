/** Finds the addresses of an identity provider: OpenID Connect Discovery 1.0. */
import { GatewayError } from '@terminal-chat/core'
import type { AskProvider } from './ask-provider.ts'
import { trustedUrl } from './trusted-url.ts'

/** `null`: the provider does not offer it. */
export interface Provider {
  readonly deviceUrl: string | null
  readonly tokenUrl: string
  readonly revocationUrl: string | null
}

/** `mayBeLoopback`: whether the server that named the issuer is of this machine itself. Rejects with a `GatewayError`. */
export const findProvider = async (
  ask: AskProvider,
  issuer: string,
  mayBeLoopback: boolean,
): Promise<Provider> => {
  const base = trustedUrl(issuer, mayBeLoopback)
  if (base === null)
    throw new GatewayError('failed', `The identity provider ${issuer} is not one to be trusted: no https`)
  const { isOk, body } = await ask(`${base.replace(/\/$/, '')}/.well-known/openid-configuration`)
  if (!isOk) throw new GatewayError('failed', `The identity provider ${issuer} has no OpenID configuration`)
  // Else one provider could speak for another.
  if (body['issuer'] !== issuer)
    throw new GatewayError('failed', `The identity provider at ${issuer} calls itself something else`)
  const tokenUrl = trustedUrl(body['token_endpoint'], mayBeLoopback)
  if (tokenUrl === null)
    throw new GatewayError('failed', `The identity provider ${issuer} names no trusted token endpoint`)
  return {
    tokenUrl,
    deviceUrl: trustedUrl(body['device_authorization_endpoint'], mayBeLoopback),
    revocationUrl: trustedUrl(body['revocation_endpoint'], mayBeLoopback),
  }
}
