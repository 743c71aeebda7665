/** Rows to the parameters of webhooks, under Twilio's names. */
import type { ConversationRow } from '../database/conversations.ts'
import type { MessageRow } from '../database/messages.ts'
import type { ParticipantRow } from '../database/participants.ts'
import type { UserRow } from '../database/users.ts'
import type { MediaItem } from '../sync/media-item.ts'
import type { WebhookParameters } from './events.ts'

const iso = (at: number): string => new Date(at).toISOString()

/** Of a conversation that is there, or that somebody wants to make. */
export const conversationParameters = (
  row: Partial<ConversationRow> & { readonly serviceSid: string },
): WebhookParameters => ({
  ConversationSid: row.sid,
  ChatServiceSid: row.serviceSid,
  MessagingServiceSid: row.messagingServiceSid,
  FriendlyName: row.friendlyName,
  UniqueName: row.uniqueName,
  Attributes: row.attributes,
  State: row.state,
  DateCreated: row.dateCreated === undefined ? null : iso(row.dateCreated),
  DateUpdated: row.dateUpdated === undefined ? null : iso(row.dateUpdated),
})

const mediaParameter = (media: string | null | undefined): string | null =>
  media === null || media === undefined
    ? null
    : JSON.stringify(
        (JSON.parse(media) as MediaItem[]).map(({ sid, filename, contentType, size, category }) => ({
          Sid: sid,
          Filename: filename,
          ContentType: contentType,
          Size: size,
          Category: category,
        })),
      )

/** Of a message that is there, or that somebody wants to send. */
export const messageParameters = (
  conversation: ConversationRow,
  row: Partial<MessageRow>,
): WebhookParameters => ({
  ConversationSid: conversation.sid,
  MessagingServiceSid: conversation.messagingServiceSid,
  MessageSid: row.sid,
  Index: row.messageIndex,
  Body: row.body,
  Author: row.author,
  ParticipantSid: row.participantSid,
  Attributes: row.attributes,
  Media: mediaParameter(row.media),
  DateCreated: row.dateCreated === undefined ? null : iso(row.dateCreated),
  DateUpdated: row.dateUpdated === undefined ? null : iso(row.dateUpdated),
})

const bindingParameters = (text: string | null | undefined): WebhookParameters => {
  if (text === null || text === undefined) return {}
  const binding = JSON.parse(text) as Readonly<Record<string, string>>
  return {
    'MessagingBinding.Type': binding['type'],
    'MessagingBinding.Address': binding['address'],
    'MessagingBinding.ProxyAddress': binding['proxy_address'],
    'MessagingBinding.ProjectedAddress': binding['projected_address'],
  }
}

/** Of a participant who is there, or whom somebody wants to add. */
export const participantParameters = (
  conversation: ConversationRow,
  row: Partial<ParticipantRow>,
): WebhookParameters => ({
  ConversationSid: conversation.sid,
  ParticipantSid: row.sid,
  Identity: row.identity,
  RoleSid: row.roleSid,
  Attributes: row.attributes,
  LastReadMessageIndex: row.lastReadMessageIndex,
  DateCreated: row.dateCreated === undefined ? null : iso(row.dateCreated),
  DateUpdated: row.dateUpdated === undefined ? null : iso(row.dateUpdated),
  ...bindingParameters(row.messagingBinding),
})

export const userParameters = (row: UserRow): WebhookParameters => ({
  ChatServiceSid: row.serviceSid,
  UserSid: row.sid,
  Identity: row.identity,
  FriendlyName: row.friendlyName,
  RoleSid: row.roleSid,
  Attributes: row.attributes,
  DateCreated: iso(row.dateCreated),
  DateUpdated: iso(row.dateUpdated),
})
