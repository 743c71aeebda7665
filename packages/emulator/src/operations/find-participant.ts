/** Finds a participant by SID or identity. */
import type { Deps } from '../deps.ts'
import type { ConversationRow } from '../database/conversations.ts'
import type { ParticipantRow } from '../database/participants.ts'
import { TwilioError } from '../errors.ts'

/** Throws 404/50432 when nobody of that name is in the conversation. */
export const findParticipant =
  ({ participants }: Pick<Deps, 'participants'>) =>
  (conversation: ConversationRow, sidOrIdentity: string): ParticipantRow => {
    const participant =
      participants.bySid(conversation.id, sidOrIdentity) ??
      participants.byIdentity(conversation.id, sidOrIdentity)
    if (participant === undefined) throw new TwilioError('participant-not-found')
    return participant
  }
