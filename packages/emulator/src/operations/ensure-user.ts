/** Finds the user behind an identity; makes it when the identity is seen for the first time. */
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { UserRow } from '../database/users.ts'
import { checkAttributes, checkFriendlyName, checkIdentity, limits } from '../limits.ts'
import { userSync } from '../sync/names.ts'
import { userParameters } from '../webhooks/parameters.ts'
import { findService } from './find-service.ts'
import { publishUserInfo } from './publish-user-info.ts'

export type EnsureUserDeps = Pick<Deps, 'services' | 'users' | 'sync' | 'clock' | 'makeSid' | 'webhooks'>

/** What a new user begins with. */
export interface UserDefaults {
  readonly friendlyName?: string | undefined
  readonly attributes?: string | undefined
  readonly roleSid?: string | undefined
}

/** Throws for an identity that is not allowed. A new user is told to the webhooks of the caller, whatever made him. */
export const ensureUser =
  (deps: EnsureUserDeps) =>
  (caller: Caller, identity: string, defaults: UserDefaults = {}): UserRow => {
    const { serviceSid } = caller
    const known = deps.users.byIdentity(serviceSid, identity)
    if (known !== undefined) return known
    checkIdentity(identity)
    checkFriendlyName(defaults.friendlyName)
    checkAttributes(defaults.attributes, limits.userAttributes)
    const now = deps.clock.now()
    const user = deps.users.insert({
      sid: deps.makeSid('user'),
      serviceSid,
      identity,
      friendlyName: defaults.friendlyName ?? null,
      attributes: defaults.attributes ?? '{}',
      roleSid: defaults.roleSid ?? findService(deps)(serviceSid).serviceRoleSid,
      isOnline: 0,
      dateCreated: now,
      dateUpdated: now,
    })
    const names = userSync(user.sid)
    const common = { serviceSid, ownerSid: user.sid, type: 'map' } as const
    deps.sync.create({ ...common, uniqueName: names.conversations, audience: 'user' })
    deps.sync.create({ ...common, uniqueName: names.info, audience: 'service' })
    publishUserInfo(deps)(user, ['friendlyName', 'attributes', 'reachability'])
    deps.webhooks.tell(caller, 'onUserAdded', userParameters(user))
    return user
  }
