/** Deletes a Conversation Service with everything in it. */
import type { Deps } from '../deps.ts'
import { deleteUser } from './delete-user.ts'
import { deleteConversation } from './delete-conversation.ts'
import { findService } from './find-service.ts'

export type DeleteServiceDeps = Pick<
  Deps,
  | 'services'
  | 'conversations'
  | 'participants'
  | 'media'
  | 'mediaFiles'
  | 'roles'
  | 'users'
  | 'sync'
  | 'turn'
  | 'log'
  | 'records'
  | 'clock'
  | 'webhooks'
>

const everything = { limit: 100, order: 'asc' } as const

/** Tokens for it are refused from then on. */
export const deleteService =
  (deps: DeleteServiceDeps) =>
  (sid: string): void => {
    const service = findService(deps)(sid)
    const caller = { serviceSid: sid, identity: null }
    const all = { state: null, since: null, until: null }
    for (let rows = deps.conversations.page(sid, all, everything).rows; rows.length > 0;) {
      for (const row of rows) deleteConversation(deps)(caller, row.sid)
      rows = deps.conversations.page(sid, all, everything).rows
    }
    for (let rows = deps.users.page(sid, everything).rows; rows.length > 0;) {
      for (const row of rows) deleteUser(deps)(caller, row.sid)
      rows = deps.users.page(sid, everything).rows
    }
    for (let rows = deps.roles.page(sid, everything).rows; rows.length > 0;) {
      for (const row of rows) deps.roles.remove(row.sid)
      rows = deps.roles.page(sid, everything).rows
    }
    deps.records.removeOf(sid)
    deps.services.remove(service.sid)
  }
