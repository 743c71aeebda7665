/** Deletes a user with his devices and takes him out of every conversation. */
import type { Caller } from '../caller.ts'
import type { Binding } from '../delivery/binding.ts'
import type { Deps } from '../deps.ts'
import { userSync } from '../sync/names.ts'
import { findUser } from './find-user.ts'
import { removeParticipant } from './remove-participant.ts'

export type DeleteUserDeps = Pick<
  Deps,
  'conversations' | 'participants' | 'records' | 'roles' | 'users' | 'sync' | 'clock' | 'webhooks'
>

/** His messages stay. */
export const deleteUser =
  (deps: DeleteUserDeps) =>
  (caller: Caller, sidOrIdentity: string): void => {
    const user = findUser(deps)(caller.serviceSid, sidOrIdentity)
    for (;;) {
      const { rows } = deps.participants.pageOf(caller.serviceSid, user.identity, {
        limit: 100,
        order: 'asc',
      })
      if (rows.length === 0) break
      for (const row of rows) {
        const conversation = deps.conversations.byId(row.conversationId)
        if (conversation !== undefined) removeParticipant(deps)(caller, conversation.sid, row.sid)
      }
    }
    for (const { sid, data } of deps.records.all('binding', caller.serviceSid)) {
      if ((JSON.parse(data) as Binding).identity === user.identity) deps.records.remove(sid)
    }
    const names = userSync(user.sid)
    deps.sync.remove(names.conversations)
    deps.sync.remove(names.info)
    deps.users.remove(user.sid)
  }
