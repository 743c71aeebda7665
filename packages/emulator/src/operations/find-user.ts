/** Finds a user by SID or identity. */
import type { Deps } from '../deps.ts'
import type { UserRow } from '../database/users.ts'
import { TwilioError } from '../errors.ts'

/** Throws 404/50200 when there is none. */
export const findUser =
  ({ users }: Pick<Deps, 'users'>) =>
  (serviceSid: string, sidOrIdentity: string): UserRow => {
    const user = users.bySid(serviceSid, sidOrIdentity) ?? users.byIdentity(serviceSid, sidOrIdentity)
    if (user === undefined) throw new TwilioError('user-not-found')
    return user
  }
