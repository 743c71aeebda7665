/** Takes somebody out of a conversation: oneself (leave) or another. */
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import { conversationSync, userSync } from '../sync/names.ts'
import { participantParameters } from '../webhooks/parameters.ts'
import { requirePermission } from './authorize.ts'
import { findConversation } from './find-conversation.ts'
import { findParticipant } from './find-participant.ts'

export type RemoveParticipantDeps = Pick<
  Deps,
  'conversations' | 'participants' | 'roles' | 'users' | 'sync' | 'clock' | 'webhooks'
>

export const removeParticipant =
  (deps: RemoveParticipantDeps) =>
  (caller: Caller, sidOrName: string, sidOrIdentity: string): void => {
    const conversation = findConversation(deps)(caller, sidOrName)
    const participant = findParticipant(deps)(conversation, sidOrIdentity)
    const isLeaving = participant.identity !== null && participant.identity === caller.identity
    requirePermission(
      deps,
      caller,
      conversation,
      ...(isLeaving ? (['leaveConversation'] as const) : []),
      'removeParticipant',
    )
    const parameters = participantParameters(conversation, participant)
    deps.webhooks.ask(caller, 'onParticipantRemove', parameters)
    deps.webhooks.tell(caller, 'onParticipantRemoved', {
      ...parameters,
      DateRemoved: new Date(deps.clock.now()).toISOString(),
    })
    deps.participants.remove(participant.id)
    const names = conversationSync(conversation.sid)
    deps.sync.removeItem(names.roster, participant.sid)
    const { identity } = participant
    if (identity === null) return
    const user = deps.users.byIdentity(conversation.serviceSid, identity)
    if (user !== undefined) deps.sync.removeItem(userSync(user.sid).conversations, conversation.sid)
    // P-38: the SDK itself cancels only later, and until then would go on listening.
    for (const name of [names.messages, names.roster, names.document]) deps.sync.revoke(name, identity)
  }
