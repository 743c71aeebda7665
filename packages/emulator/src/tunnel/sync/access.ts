/** Who may read which Sync object. */
import type { Caller } from '../../caller.ts'
import type { Deps } from '../../deps.ts'
import type { SyncObjectRow, SyncType } from '../../database/sync-objects.ts'
import { TwilioError } from '../../errors.ts'
import { canSee, isAllowedInService } from '../../operations/authorize.ts'

export type SyncAccessDeps = Pick<Deps, 'syncObjects' | 'users' | 'roles' | 'conversations' | 'participants'>

const notFound = {
  document: 'sync-document-not-found',
  list: 'sync-list-not-found',
  map: 'sync-map-not-found',
} as const

const mayRead = (deps: SyncAccessDeps, caller: Caller, object: SyncObjectRow): boolean => {
  if (object.serviceSid !== caller.serviceSid || caller.identity === null) return false
  if (object.audience === 'service') return true
  if (object.audience === 'user') {
    return deps.users.byIdentity(caller.serviceSid, caller.identity)?.sid === object.ownerSid
  }
  const conversation = deps.conversations.bySid(object.serviceSid, object.ownerSid)
  if (conversation === undefined) return false
  if (object.audience === 'viewers') return canSee(deps, caller, conversation)
  return (
    deps.participants.byIdentity(conversation.id, caller.identity) !== undefined ||
    isAllowedInService(deps, caller, 'addParticipant')
  )
}

/** Throws 404 when the object is not there, 403/54007 when it is not the caller's to read. */
export const openSyncObject = (
  deps: SyncAccessDeps,
  caller: Caller,
  type: SyncType,
  sidOrName: string,
): SyncObjectRow => {
  const object = deps.syncObjects.find(sidOrName)
  if (object === undefined || object.type !== type || object.isRemoved === 1) {
    throw new TwilioError(notFound[type])
  }
  if (!mayRead(deps, caller, object)) throw new TwilioError('sync-forbidden')
  return object
}
