/** Makes, changes and deletes roles. */
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { RoleRow } from '../database/roles.ts'
import { TwilioError } from '../errors.ts'
import { limits } from '../limits.ts'
import { permissions } from '../permissions.ts'
import type { RoleType } from '../permissions.ts'

export type WriteRoleDeps = Pick<Deps, 'roles' | 'clock' | 'makeSid'>

const checkPermissions = (type: RoleType, wanted: readonly string[]): void => {
  const known: readonly string[] = permissions[type]
  for (const permission of wanted) {
    if (!known.includes(permission)) throw new TwilioError('permission-not-found', permission)
  }
}

const isRoleType = (type: string): type is RoleType => Object.hasOwn(permissions, type)

/** Throws 404/50100 when there is none. */
export const findRole =
  ({ roles }: Pick<Deps, 'roles'>) =>
  (caller: Caller, sid: string): RoleRow => {
    const role = roles.bySid(caller.serviceSid, sid)
    if (role === undefined) throw new TwilioError('role-not-found')
    return role
  }

/** Throws 400/50105 for a type, 400/50104 for a permission that does not exist. */
export const createRole =
  ({ roles, clock, makeSid }: WriteRoleDeps) =>
  (caller: Caller, friendlyName: string, type: string, wanted: readonly string[]): RoleRow => {
    if (!isRoleType(type)) throw new TwilioError('invalid-role-type')
    if (friendlyName.length > limits.roleName) throw new TwilioError('friendly-name-too-long')
    checkPermissions(type, wanted)
    const now = clock.now()
    return roles.insert({
      sid: makeSid('role'),
      serviceSid: caller.serviceSid,
      friendlyName,
      type,
      permissions: JSON.stringify(wanted),
      dateCreated: now,
      dateUpdated: now,
    })
  }

/** Replaces its permissions. */
export const updateRole =
  (deps: Omit<WriteRoleDeps, 'makeSid'>) =>
  (caller: Caller, sid: string, wanted: readonly string[]): RoleRow => {
    const role = findRole(deps)(caller, sid)
    if (isRoleType(role.type)) checkPermissions(role.type, wanted)
    const updated = { ...role, permissions: JSON.stringify(wanted), dateUpdated: deps.clock.now() }
    deps.roles.update(updated)
    return updated
  }

/** Whoever has it may do nothing by it from then on. */
export const deleteRole =
  (deps: Pick<Deps, 'roles'>) =>
  (caller: Caller, sid: string): void =>
    deps.roles.remove(findRole(deps)(caller, sid).sid)
