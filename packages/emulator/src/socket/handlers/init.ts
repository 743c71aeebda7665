/** `init`: the client shows its token; the session begins. */
import { TwilioError } from '../../errors.ts'
import type { FaultOf } from '../../faults/rule.ts'
import { createWebhookSession } from '../../webhooks/session.ts'
import { accepted } from '../handler.ts'
import type { FrameHandler, FrameReply } from '../handler.ts'

const refuseInit = ({ status = 503, errorCode, reconnectMinMs }: FaultOf<'refuse-inits'>): FrameReply => ({
  status: {
    code: status,
    status: 'REFUSED',
    description: 'a fault of the emulator',
    ...(errorCode !== undefined && { errorCode }),
  },
  json:
    reconnectMinMs === undefined
      ? ''
      : JSON.stringify({ backoff_policy: { reconnect_min_ms: reconnectMinMs } }),
})

/** Refusals are 401 with the token's error code (P-7); offline storage is never offered (P-8), nor telemetry (P-9). */
export const init: FrameHandler = ({ deps, operations, verify }, connection, { header }) => {
  if (connection.listener() !== null) throw new TwilioError('bad-parameter', 'init comes once')
  const grant = verify(header['token'])
  const fault = deps.faults.takeInit(grant.identity)
  if (fault !== undefined) return refuseInit(fault)
  return deps.turn.write(() => {
    const user = operations.ensureUser(
      { serviceSid: grant.serviceSid, identity: grant.identity, webhooks: createWebhookSession('SDK') },
      grant.identity,
    )
    connection.admit(grant)
    operations.updateReachability(user)
    return accepted
  })
}
