/** How a token server wants one to sign in: its `GET /login`. */
import { GatewayError } from '@terminal-chat/core'
import { isObject } from '../../files/is-object.ts'
import type { SendRequest } from '../http.ts'

/** What must be known of an identity provider. */
export interface ProviderTerms {
  readonly issuer: string
  readonly audience: string
  readonly clientId: string
  readonly scope: string
}

/** `provider` is `null` where one must bring a token of one's own. */
export type LoginTerms =
  | { readonly auth: 'open' | 'password' }
  | { readonly auth: 'jwt'; readonly provider: ProviderTerms | null }

const parseTerms = (body: unknown): LoginTerms => {
  if (!isObject(body)) throw new GatewayError('failed', 'The server does not say how to sign in')
  const { auth, issuer, audience, clientId, scope } = body
  if (auth === 'open' || auth === 'password') return { auth }
  if (auth !== 'jwt')
    throw new GatewayError('failed', 'The server asks for a way to sign in that is not known')
  const isWhole =
    typeof issuer === 'string' &&
    typeof audience === 'string' &&
    typeof clientId === 'string' &&
    typeof scope === 'string'
  return { auth, provider: isWhole ? { issuer, audience, clientId, scope } : null }
}

/** Servers that do not tell are asked with a password. Rejects with a `GatewayError`. */
export const readTerms = async (send: SendRequest): Promise<LoginTerms> => {
  try {
    const response = await send({ method: 'GET', path: '/login' })
    return parseTerms(await response.json().catch(() => null))
  } catch (error) {
    if (error instanceof GatewayError && error.code === 'not-found') return { auth: 'password' }
    throw error
  }
}
