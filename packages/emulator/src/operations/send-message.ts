/** Appends a message to a conversation. */
import { callerName } from '../caller.ts'
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { MessageRow } from '../database/messages.ts'
import { TwilioError } from '../errors.ts'
import { checkAttributes, checkMessage, limits } from '../limits.ts'
import { mediaItem } from '../sync/media-item.ts'
import { messageItem } from '../sync/message-item.ts'
import { conversationSync } from '../sync/names.ts'
import { requirePermission } from './authorize.ts'
import { collectMedia } from './collect-media.ts'
import { findConversation } from './find-conversation.ts'
import { publishConversation } from './publish-conversation.ts'

/** Dates in ms since 1970. Author and dates are for the REST API only. */
export interface SendMessage {
  readonly body?: string | null | undefined
  readonly attributes?: string | undefined
  readonly subject?: string | null | undefined
  readonly author?: string | undefined
  readonly contentSid?: string | undefined
  /** Uploads that no message carries yet. */
  readonly mediaSids?: readonly string[] | undefined
  readonly dateCreated?: number | undefined
  readonly dateUpdated?: number | undefined
}

export type SendMessageDeps = Pick<
  Deps,
  'conversations' | 'participants' | 'messages' | 'media' | 'roles' | 'users' | 'sync' | 'clock' | 'makeSid'
>

export const sendMessage =
  (deps: SendMessageDeps) =>
  (caller: Caller, sidOrName: string, input: SendMessage): MessageRow => {
    const conversation = findConversation(deps)(caller, sidOrName)
    const membership = requirePermission(deps, caller, conversation, 'sendMessage')
    const media = collectMedia(deps)(caller, input.mediaSids ?? [])
    if (media.length > 0) requirePermission(deps, caller, conversation, 'sendMediaMessage')
    checkMessage(input)
    checkAttributes(input.attributes, limits.messageAttributes)
    if (conversation.state === 'closed') throw new TwilioError('conversation-closed')
    const author = input.author ?? callerName(caller)
    const participant = membership ?? deps.participants.byIdentity(conversation.id, author)
    const now = deps.clock.now()
    const message = deps.messages.insert({
      sid: deps.makeSid('message'),
      conversationId: conversation.id,
      messageIndex: deps.conversations.takeIndex(conversation.id),
      author,
      body: input.body ?? null,
      subject: input.subject ?? null,
      attributes: input.attributes ?? '{}',
      contentSid: input.contentSid ?? null,
      media: media.length === 0 ? null : JSON.stringify(media.map(mediaItem)),
      participantSid: participant?.sid ?? null,
      lastUpdatedBy: null,
      dateCreated: input.dateCreated ?? now,
      dateUpdated: input.dateUpdated ?? input.dateCreated ?? now,
    })
    for (const { id } of media) deps.media.attach(id, message.id, now)
    deps.sync.setItem(conversationSync(conversation.sid).messages, message.messageIndex, messageItem(message))
    publishConversation(deps)(conversation)
    return message
  }
