/** THE table of how records are written as JSON, in Twilio's own spelling: for commands and for the pane of events. */
import type {
  ConversationRecord,
  MessageRecord,
  ParticipantRecord,
  PublicConversation,
  UserRecord,
} from '@terminal-chat/core'

const dateOf = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

export const messageJson = (message: MessageRecord): Readonly<Record<string, unknown>> => ({
  sid: message.sid,
  conversationSid: message.conversationSid,
  index: message.index,
  author: message.author,
  body: message.body,
  ...(message.subject === null ? {} : { subject: message.subject }),
  dateCreated: dateOf(message.dateCreated),
  dateUpdated: dateOf(message.dateUpdated),
  lastUpdatedBy: message.lastUpdatedBy,
  attributes: message.attributes,
  participantSid: message.participantSid,
  media: message.media,
})

export const conversationJson = (
  conversation: ConversationRecord | PublicConversation,
): Readonly<Record<string, unknown>> => {
  const { sid, uniqueName, friendlyName, createdBy, dateCreated } = conversation
  const common = { sid, uniqueName, friendlyName, createdBy, dateCreated: dateOf(dateCreated) }
  if (!('attributes' in conversation)) return { ...common, status: 'notParticipating' }
  const { lastMessageIndex, lastMessageDate } = conversation
  return {
    ...common,
    dateUpdated: dateOf(conversation.dateUpdated),
    attributes: conversation.attributes,
    status: 'joined',
    notificationLevel: conversation.notificationLevel,
    lastReadMessageIndex: conversation.lastReadMessageIndex,
    lastMessage:
      lastMessageIndex === null ? null : { index: lastMessageIndex, dateCreated: dateOf(lastMessageDate) },
  }
}

/** What is known of a participant without the user behind it. */
export const membershipJson = (participant: ParticipantRecord): Readonly<Record<string, unknown>> => ({
  sid: participant.sid,
  conversationSid: participant.conversationSid,
  identity: participant.identity,
  attributes: participant.attributes,
  dateCreated: dateOf(participant.dateCreated),
  lastReadMessageIndex: participant.lastReadMessageIndex,
  lastReadTimestamp: dateOf(participant.lastReadTimestamp),
  roleSid: participant.roleSid,
})

export const participantJson = (
  participant: ParticipantRecord,
  user: UserRecord | undefined,
): Readonly<Record<string, unknown>> => ({
  ...membershipJson(participant),
  friendlyName: user?.friendlyName ?? null,
  isOnline: user?.isOnline ?? null,
})
