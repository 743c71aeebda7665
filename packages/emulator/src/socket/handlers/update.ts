/** `update`: the client renews its token; the session goes on. */
import { TwilioError } from '../../errors.ts'
import { accepted } from '../handler.ts'
import type { FrameHandler } from '../handler.ts'

/** The new token must be for the same identity and service. */
export const update: FrameHandler = ({ verify }, connection, { header }) => {
  const grant = verify(header['token'])
  const listener = connection.listener()
  if (listener?.identity !== grant.identity || listener.serviceSid !== grant.serviceSid) {
    throw new TwilioError('token-grants', 'another identity')
  }
  connection.admit(grant)
  return accepted
}
