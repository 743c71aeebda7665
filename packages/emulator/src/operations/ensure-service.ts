/** Makes a Conversation Service with its default roles, unless it is there. */
import type { Deps } from '../deps.ts'
import type { ServiceRow } from '../database/services.ts'
import { defaultRoles } from '../permissions.ts'
import type { DefaultRole } from '../permissions.ts'

export type EnsureServiceDeps = Pick<Deps, 'services' | 'roles' | 'clock' | 'makeSid'>

export const ensureService =
  ({ services, roles, clock, makeSid }: EnsureServiceDeps) =>
  (sid: string, friendlyName: string): ServiceRow => {
    const known = services.bySid(sid)
    if (known !== undefined) return known
    const now = clock.now()
    const dates = { dateCreated: now, dateUpdated: now }
    const addRole = (role: DefaultRole): string =>
      roles.insert({
        ...dates,
        sid: makeSid('role'),
        serviceSid: sid,
        friendlyName: role.friendlyName,
        type: role.type,
        permissions: JSON.stringify(role.permissions),
      }).sid
    addRole(defaultRoles.serviceAdmin)
    return services.insert({
      ...dates,
      sid,
      friendlyName,
      creatorRoleSid: addRole(defaultRoles.conversationAdmin),
      conversationRoleSid: addRole(defaultRoles.conversationUser),
      serviceRoleSid: addRole(defaultRoles.serviceUser),
      isReachabilityEnabled: 0,
    })
  }
