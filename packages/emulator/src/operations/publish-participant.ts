/** Writes what the SDK reads of a participant into the roster. */
import type { Deps } from '../deps.ts'
import type { ConversationRow } from '../database/conversations.ts'
import type { ParticipantRow } from '../database/participants.ts'
import { membershipItem } from '../sync/membership-item.ts'
import { conversationSync, userSync } from '../sync/names.ts'
import { rosterItem } from '../sync/roster-item.ts'

/** `isOwnChange` also writes the entry in the participant's own map: read index, notification level, membership. */
export const publishParticipant =
  ({ sync, users }: Pick<Deps, 'sync' | 'users'>) =>
  (conversation: ConversationRow, participant: ParticipantRow, isOwnChange: boolean): void => {
    const user =
      participant.identity === null
        ? undefined
        : users.byIdentity(conversation.serviceSid, participant.identity)
    sync.setItem(conversationSync(conversation.sid).roster, participant.sid, rosterItem(participant, user))
    if (user === undefined || !isOwnChange) return
    sync.setItem(
      userSync(user.sid).conversations,
      conversation.sid,
      membershipItem(conversation.sid, participant),
    )
  }
