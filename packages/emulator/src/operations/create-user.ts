/** Makes a user before he was ever seen. */
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { UserRow } from '../database/users.ts'
import { TwilioError } from '../errors.ts'
import { ensureUser } from './ensure-user.ts'
import type { UserDefaults } from './ensure-user.ts'

export type CreateUserDeps = Pick<
  Deps,
  'services' | 'users' | 'roles' | 'sync' | 'clock' | 'makeSid' | 'webhooks'
>

/** Throws 409/50201 when the identity has a user already. */
export const createUser =
  (deps: CreateUserDeps) =>
  (caller: Caller, identity: string, defaults: UserDefaults): UserRow => {
    if (deps.users.byIdentity(caller.serviceSid, identity) !== undefined) throw new TwilioError('user-exists')
    if (
      defaults.roleSid !== undefined &&
      deps.roles.bySid(caller.serviceSid, defaults.roleSid) === undefined
    ) {
      throw new TwilioError('role-not-found')
    }
    return ensureUser(deps)(caller, identity, defaults)
  }
