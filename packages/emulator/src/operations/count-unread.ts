/** Counts what a participant has not read. */
import type { Deps } from '../deps.ts'
import type { ParticipantRow } from '../database/participants.ts'

/** Null until a read index was set once (P-27). */
export const countUnread =
  ({ messages }: Pick<Deps, 'messages'>) =>
  (participant: ParticipantRow): number | null =>
    participant.lastReadMessageIndex === null
      ? null
      : messages.countAfter(participant.conversationId, participant.lastReadMessageIndex)
