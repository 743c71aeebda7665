/** Rows to the JSON that the client SDK reads from tunnelled replies. */
import type { ConversationRow } from '../../database/conversations.ts'
import type { ParticipantRow } from '../../database/participants.ts'
import { conversationSync } from '../../sync/names.ts'
import { imsPaths } from './paths.ts'

const iso = (at: number): string => new Date(at).toISOString()

const syncObjects = (sid: string): object => {
  const { document, messages, roster } = conversationSync(sid)
  return { conversation: document, messages, participants: roster }
}

/** A line of the list of one's conversations. */
export const formatMembership = (conversation: ConversationRow, participant: ParticipantRow): object => ({
  conversation_sid: conversation.sid,
  status: 'joined',
  sync_objects: syncObjects(conversation.sid),
  last_read_message_index: participant.lastReadMessageIndex,
  notification_level: participant.notificationLevel,
})

/** A conversation seen by one user: all fields always, because one that is missing overwrites what the client knows (P-25). */
export const formatConversation = (
  url: string,
  conversation: ConversationRow,
  participant: ParticipantRow | undefined,
): object => {
  const self = `${url}${imsPaths.conversations}/${conversation.sid}`
  return {
    sid: conversation.sid,
    conversation_sid: conversation.sid,
    status: participant === undefined ? 'notParticipating' : 'joined',
    friendly_name: conversation.friendlyName,
    unique_name: conversation.uniqueName,
    attributes: conversation.attributes,
    created_by: conversation.createdBy,
    date_created: iso(conversation.dateCreated),
    date_updated: iso(conversation.dateUpdated),
    state: conversation.state,
    last_read_message_index: participant?.lastReadMessageIndex ?? null,
    notification_level: participant?.notificationLevel ?? 'default',
    sync_objects: syncObjects(conversation.sid),
    url: self,
    links: { self, messages: `${self}/Messages`, participants: `${self}/Participants` },
  }
}

/** What add and join return. */
export const formatParticipant = (participant: ParticipantRow): object => ({
  sid: participant.sid,
  identity: participant.identity,
  attributes: participant.attributes,
  role_sid: participant.roleSid,
  date_created: iso(participant.dateCreated),
  date_updated: iso(participant.dateUpdated),
  last_read_message_index: participant.lastReadMessageIndex,
  last_read_timestamp: participant.lastReadTimestamp === null ? null : iso(participant.lastReadTimestamp),
})
