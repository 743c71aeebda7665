/** Rows to Twilio's JSON; the only place that knows the spelling of the REST API. */
import type { ConversationRow } from '../database/conversations.ts'
import type { MessageRow } from '../database/messages.ts'
import type { ParticipantRow } from '../database/participants.ts'
import type { RoleRow } from '../database/roles.ts'
import type { ServiceRow } from '../database/services.ts'
import type { UserRow } from '../database/users.ts'
import type { MediaItem } from '../sync/media-item.ts'
import { formatDate as date, formatDateOrNull as dateOrNull, formatDates as dates } from './dates.ts'
import type { RestContext, RestRequest } from './route.ts'

const timersOf = ({ dateInactive, dateClosed }: ConversationRow): object => ({
  ...(dateInactive !== null && { date_inactive: date(dateInactive) }),
  ...(dateClosed !== null && { date_closed: date(dateClosed) }),
})

/** Formats for one request: its links begin where the request's path did. */
export const createFormat = ({ deps, url }: RestContext, { base }: RestRequest) => {
  const account = { account_sid: deps.credentials.accountSid }
  const root = `${url}${base}`

  const conversation = (row: ConversationRow): object => {
    const self = `${root}/Conversations/${row.sid}`
    return {
      ...account,
      chat_service_sid: row.serviceSid,
      messaging_service_sid: row.messagingServiceSid,
      sid: row.sid,
      friendly_name: row.friendlyName,
      unique_name: row.uniqueName,
      attributes: row.attributes,
      state: row.state,
      ...dates(row),
      timers: timersOf(row),
      bindings: row.bindings === null ? {} : (JSON.parse(row.bindings) as object),
      url: self,
      links: {
        participants: `${self}/Participants`,
        messages: `${self}/Messages`,
        webhooks: `${self}/Webhooks`,
      },
    }
  }

  const participant = (parent: ConversationRow, row: ParticipantRow): object => ({
    ...account,
    chat_service_sid: parent.serviceSid,
    conversation_sid: parent.sid,
    sid: row.sid,
    identity: row.identity,
    attributes: row.attributes,
    messaging_binding: row.messagingBinding === null ? null : (JSON.parse(row.messagingBinding) as object),
    role_sid: row.roleSid,
    ...dates(row),
    url: `${root}/Conversations/${parent.sid}/Participants/${row.sid}`,
    last_read_message_index: row.lastReadMessageIndex,
    last_read_timestamp: dateOrNull(row.lastReadTimestamp),
  })

  const media = ({ sid, size, contentType, filename, category }: MediaItem): object => ({
    sid,
    size,
    content_type: contentType,
    filename,
    category,
  })

  const message = (parent: ConversationRow, row: MessageRow): object => {
    const self = `${root}/Conversations/${parent.sid}/Messages/${row.sid}`
    return {
      ...account,
      chat_service_sid: parent.serviceSid,
      conversation_sid: parent.sid,
      sid: row.sid,
      index: row.messageIndex,
      author: row.author,
      body: row.body,
      subject: row.subject,
      media: row.media === null ? null : (JSON.parse(row.media) as MediaItem[]).map(media),
      attributes: row.attributes,
      participant_sid: row.participantSid,
      ...dates(row),
      url: self,
      delivery: row.delivery === null ? null : (JSON.parse(row.delivery) as object),
      links: { delivery_receipts: `${self}/Receipts`, channel_metadata: `${self}/ChannelMetadata` },
      content_sid: row.contentSid,
    }
  }

  const user = (row: UserRow): object => {
    const isEnabled = deps.services.bySid(row.serviceSid)?.isReachabilityEnabled === 1
    const self = `${root}/Users/${row.sid}`
    return {
      sid: row.sid,
      ...account,
      chat_service_sid: row.serviceSid,
      role_sid: row.roleSid,
      identity: row.identity,
      friendly_name: row.friendlyName,
      attributes: row.attributes,
      is_online: isEnabled ? row.isOnline === 1 : null,
      is_notifiable: isEnabled ? false : null,
      ...dates(row),
      url: self,
      links: { user_conversations: `${self}/Conversations` },
    }
  }

  const userConversation = (
    parent: ConversationRow,
    row: ParticipantRow,
    owner: UserRow,
    unread: number | null,
  ) => ({
    ...account,
    chat_service_sid: parent.serviceSid,
    conversation_sid: parent.sid,
    unread_messages_count: unread,
    last_read_message_index: row.lastReadMessageIndex,
    participant_sid: row.sid,
    user_sid: owner.sid,
    friendly_name: parent.friendlyName,
    conversation_state: parent.state,
    timers: timersOf(parent),
    attributes: parent.attributes,
    ...dates(parent),
    created_by: parent.createdBy,
    notification_level: row.notificationLevel,
    unique_name: parent.uniqueName,
    url: `${root}/Users/${owner.sid}/Conversations/${parent.sid}`,
    links: {
      participant: `${root}/Conversations/${parent.sid}/Participants/${row.sid}`,
      conversation: `${root}/Conversations/${parent.sid}`,
    },
  })

  const participantConversation = (
    parent: ConversationRow,
    row: ParticipantRow,
    owner: UserRow | undefined,
  ) => ({
    ...account,
    chat_service_sid: parent.serviceSid,
    participant_sid: row.sid,
    participant_user_sid: owner?.sid ?? null,
    participant_identity: row.identity,
    participant_messaging_binding:
      row.messagingBinding === null ? null : (JSON.parse(row.messagingBinding) as object),
    conversation_sid: parent.sid,
    conversation_unique_name: parent.uniqueName,
    conversation_friendly_name: parent.friendlyName,
    conversation_attributes: parent.attributes,
    conversation_date_created: date(parent.dateCreated),
    conversation_date_updated: date(parent.dateUpdated),
    conversation_created_by: parent.createdBy,
    conversation_state: parent.state,
    conversation_timers: timersOf(parent),
    links: {
      participant: `${root}/Conversations/${parent.sid}/Participants/${row.sid}`,
      conversation: `${root}/Conversations/${parent.sid}`,
    },
  })

  const role = (row: RoleRow): object => ({
    sid: row.sid,
    ...account,
    chat_service_sid: row.serviceSid,
    friendly_name: row.friendlyName,
    type: row.type,
    permissions: JSON.parse(row.permissions) as string[],
    ...dates(row),
    url: `${root}/Roles/${row.sid}`,
  })

  const service = (row: ServiceRow): object => {
    const self = `${url}/v1/Services/${row.sid}`
    return {
      ...account,
      sid: row.sid,
      friendly_name: row.friendlyName,
      ...dates(row),
      url: self,
      links: {
        conversations: `${self}/Conversations`,
        users: `${self}/Users`,
        roles: `${self}/Roles`,
        bindings: `${self}/Bindings`,
        configuration: `${self}/Configuration`,
        participant_conversations: `${self}/ParticipantConversations`,
      },
    }
  }

  const serviceConfiguration = (row: ServiceRow): object => {
    const self = `${url}/v1/Services/${row.sid}/Configuration`
    return {
      chat_service_sid: row.sid,
      default_conversation_creator_role_sid: row.creatorRoleSid,
      default_conversation_role_sid: row.conversationRoleSid,
      default_chat_service_role_sid: row.serviceRoleSid,
      reachability_enabled: row.isReachabilityEnabled === 1,
      url: self,
      links: { notifications: `${self}/Notifications`, webhooks: `${self}/Webhooks` },
    }
  }

  return {
    conversation,
    message,
    participant,
    participantConversation,
    role,
    service,
    serviceConfiguration,
    user,
    userConversation,
  }
}
