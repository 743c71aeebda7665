/** Keeps who is online in step with who has a socket, where the service wants to know. */
import type { Deps } from '../deps.ts'
import type { UserRow } from '../database/users.ts'
import { publishUserInfo } from './publish-user-info.ts'

export type UpdateReachabilityDeps = Pick<Deps, 'services' | 'users' | 'hub' | 'sync'>

/** Online means at least one authenticated socket (P-44). Nothing happens when reachability is off or nothing changed. */
export const updateReachability =
  (deps: UpdateReachabilityDeps) =>
  (user: UserRow): void => {
    const isEnabled = deps.services.bySid(user.serviceSid)?.isReachabilityEnabled === 1
    const isOnline = isEnabled && deps.hub.listeners(user.serviceSid, user.identity).length > 0 ? 1 : 0
    if (isOnline === user.isOnline) return
    const updated = { ...user, isOnline }
    deps.users.update(updated)
    publishUserInfo(deps)(updated, ['reachability'])
  }
