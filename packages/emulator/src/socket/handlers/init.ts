/** `init`: the client shows its token; the session begins. */
import { TwilioError } from '../../errors.ts'
import { accepted } from '../handler.ts'
import type { FrameHandler } from '../handler.ts'

/** Refusals are 401 with the token's error code (P-7); offline storage is never offered (P-8), nor telemetry (P-9). */
export const init: FrameHandler = ({ deps, operations, verify }, connection, { header }) => {
  if (connection.listener() !== null) throw new TwilioError('bad-parameter', 'init comes once')
  const grant = verify(header['token'])
  return deps.turn.write(() => {
    const user = operations.ensureUser(grant.serviceSid, grant.identity)
    connection.admit(grant)
    operations.updateReachability(user)
    return accepted
  })
}
