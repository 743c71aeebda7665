/** Copies objects of the SDK into plain records: beyond this file nobody sees one. */
import type {
  ConversationRecord,
  MediaRecord,
  MessageRecord,
  ParticipantRecord,
  UserRecord,
} from '@terminal-chat/core'
import type { Conversation, Media, Message, Participant, User } from '@twilio/conversations'

/** Milliseconds; `null` for a date that is missing or none. */
const timeOf = (date: Date | null | undefined): number | null => {
  const time = date?.getTime() ?? Number.NaN
  return Number.isNaN(time) ? null : time
}

const textOrNull = (text: string | null | undefined): string | null =>
  text === undefined || text === '' ? null : text

export const toConversation = (conversation: Conversation): ConversationRecord => ({
  sid: conversation.sid,
  uniqueName: textOrNull(conversation.uniqueName),
  friendlyName: textOrNull(conversation.friendlyName),
  attributes: conversation.attributes,
  createdBy: textOrNull(conversation.createdBy),
  dateCreated: timeOf(conversation.dateCreated),
  dateUpdated: timeOf(conversation.dateUpdated),
  lastReadMessageIndex: conversation.lastReadMessageIndex,
  lastMessageIndex: conversation.lastMessage?.index ?? null,
  lastMessageDate: timeOf(conversation.lastMessage?.dateCreated),
  notificationLevel: conversation.notificationLevel,
})

const toMedia = (media: Media): MediaRecord => ({
  sid: media.sid,
  filename: media.filename,
  contentType: media.contentType,
  size: media.size,
  category: media.category,
})

export const toMessage = (message: Message): MessageRecord => ({
  sid: message.sid,
  conversationSid: message.conversation.sid,
  index: message.index,
  author: message.author,
  body: message.body,
  subject: message.subject,
  dateCreated: timeOf(message.dateCreated) ?? timeOf(message.dateUpdated) ?? 0,
  dateUpdated: timeOf(message.dateUpdated),
  lastUpdatedBy: message.lastUpdatedBy,
  attributes: message.attributes,
  media: (message.attachedMedia ?? []).map(toMedia),
  participantSid: message.participantSid,
})

export const toParticipant = (participant: Participant): ParticipantRecord => ({
  sid: participant.sid,
  conversationSid: participant.conversation.sid,
  identity: participant.identity,
  attributes: participant.attributes,
  dateCreated: timeOf(participant.dateCreated),
  lastReadMessageIndex: participant.lastReadMessageIndex,
  lastReadTimestamp: timeOf(participant.lastReadTimestamp),
  roleSid: textOrNull(participant.roleSid),
})

export const toUser = (user: User): UserRecord => ({
  identity: user.identity,
  friendlyName: textOrNull(user.friendlyName),
  attributes: user.attributes,
  isOnline: user.isOnline,
  isNotifiable: user.isNotifiable,
})
