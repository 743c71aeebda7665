/** Renews a login at an identity provider with its refresh token, and takes it back: RFC 6749 §6, RFC 7009. */
import { GatewayError, type Clock } from '@terminal-chat/core'
import type { AskProvider } from './ask-provider.ts'
import { parseGrant, type Grant } from './grant.ts'

/** Rejects with a `GatewayError`: `forbidden` when only signing in again helps. */
export const refreshGrant = async (
  ask: AskProvider,
  clock: Pick<Clock, 'now'>,
  grant: Grant,
): Promise<Grant> => {
  const { refreshToken, clientId, tokenUrl } = grant
  if (refreshToken === null) throw new GatewayError('forbidden', 'The login has ended')
  const answer = await ask(tokenUrl, {
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
    client_id: clientId,
  })
  if (answer.body['error'] === 'invalid_grant')
    throw new GatewayError('forbidden', 'The login has ended: the identity provider does not renew it')
  return parseGrant(answer, grant, { now: clock.now(), refreshToken })
}

/** Resolves with whether the provider took it back. */
export const revokeGrant = async (ask: AskProvider, grant: Grant): Promise<boolean> => {
  const { refreshToken, token, clientId, revocationUrl } = grant
  if (revocationUrl === null) return false
  const kind = refreshToken === null ? 'access_token' : 'refresh_token'
  const form = { token: refreshToken ?? token, token_type_hint: kind, client_id: clientId }
  return await ask(revocationUrl, form).then(
    ({ isOk }) => isOk,
    () => false,
  )
}
