/** Changes name, attributes or role of a user. */
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { UserRow } from '../database/users.ts'
import { TwilioError } from '../errors.ts'
import { checkAttributes, checkFriendlyName, limits } from '../limits.ts'
import { userParameters } from '../webhooks/parameters.ts'
import { isAllowedInService } from './authorize.ts'
import { findUser } from './find-user.ts'
import { publishUserInfo } from './publish-user-info.ts'

/** What is undefined stays; the role is for the REST API only. */
export interface UpdateUser {
  readonly friendlyName?: string | null | undefined
  readonly attributes?: string | undefined
  readonly roleSid?: string | undefined
}

export type UpdateUserDeps = Pick<Deps, 'users' | 'roles' | 'participants' | 'sync' | 'clock' | 'webhooks'>

export const updateUser =
  (deps: UpdateUserDeps) =>
  (caller: Caller, sidOrIdentity: string, input: UpdateUser): UserRow => {
    const user = findUser(deps)(caller.serviceSid, sidOrIdentity)
    const isOwn = user.identity === caller.identity
    const isAllowed =
      isAllowedInService(deps, caller, 'editAnyUserInfo') ||
      (isOwn && isAllowedInService(deps, caller, 'editOwnUserInfo'))
    if (!isAllowed) throw new TwilioError('not-authorized')
    checkFriendlyName(input.friendlyName)
    checkAttributes(input.attributes, limits.userAttributes)
    if (input.roleSid !== undefined && deps.roles.bySid(caller.serviceSid, input.roleSid) === undefined) {
      throw new TwilioError('role-not-found')
    }
    const updated: UserRow = {
      ...user,
      friendlyName: input.friendlyName === undefined ? user.friendlyName : input.friendlyName,
      attributes: input.attributes ?? user.attributes,
      roleSid: input.roleSid ?? user.roleSid,
      dateUpdated: deps.clock.now(),
    }
    deps.webhooks.ask(caller, 'onUserUpdate', userParameters(updated))
    deps.users.update(updated)
    deps.webhooks.tell(caller, 'onUserUpdated', userParameters(updated))
    if (input.friendlyName !== undefined) publishUserInfo(deps)(updated, ['friendlyName'])
    if (input.attributes !== undefined) publishUserInfo(deps)(updated, ['attributes'])
    return updated
  }
