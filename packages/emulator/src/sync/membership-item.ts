/** The entry of one conversation in the map of a user's conversations, as the SDK reads it. */
import type { ParticipantRow } from '../database/participants.ts'
import { conversationSync } from './names.ts'

/** Only conversations that the user is in have an entry (P-49). */
export const membershipItem = (conversationSid: string, participant: ParticipantRow): object => ({
  channel: conversationSync(conversationSid).document,
  status: 'joined',
  notificationLevel: participant.notificationLevel,
  lastConsumedMessageIndex: participant.lastReadMessageIndex,
})
