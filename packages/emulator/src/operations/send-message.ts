/** Appends a message to a conversation. */
import { callerName } from '../caller.ts'
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { MediaRow } from '../database/media.ts'
import type { MessageRow } from '../database/messages.ts'
import { TwilioError } from '../errors.ts'
import { checkAttributes, checkMessage, limits } from '../limits.ts'
import { mediaItem } from '../sync/media-item.ts'
import { messageItem } from '../sync/message-item.ts'
import { conversationSync } from '../sync/names.ts'
import { messageParameters } from '../webhooks/parameters.ts'
import { requirePermission } from './authorize.ts'
import { collectMedia } from './collect-media.ts'
import { findConversation } from './find-conversation.ts'
import { renderContent, storeContent } from './render-content.ts'
import { publishConversation } from './publish-conversation.ts'
import { reportDelivery } from './report-delivery.ts'
import { touchConversation } from './touch-conversation.ts'

/** Dates in ms since 1970. Author and dates are for the REST API only. */
export interface SendMessage {
  readonly body?: string | null | undefined
  readonly attributes?: string | undefined
  readonly subject?: string | null | undefined
  readonly author?: string | undefined
  /** A content template, with values for its placeholders as JSON text. */
  readonly contentSid?: string | undefined
  readonly contentVariables?: string | undefined
  /** Uploads that no message carries yet. */
  readonly mediaSids?: readonly string[] | undefined
  readonly dateCreated?: number | undefined
  readonly dateUpdated?: number | undefined
}

export type SendMessageDeps = Pick<
  Deps,
  | 'conversations'
  | 'participants'
  | 'messages'
  | 'media'
  | 'mediaFiles'
  | 'credentials'
  | 'roles'
  | 'users'
  | 'sync'
  | 'clock'
  | 'makeSid'
  | 'timers'
  | 'records'
  | 'turn'
  | 'webhooks'
>

export const sendMessage = (deps: SendMessageDeps) => {
  const find = findConversation(deps)
  const collect = collectMedia(deps)
  const render = renderContent(deps)
  const report = reportDelivery(deps)
  const touch = touchConversation(deps)
  const publish = publishConversation(deps)

  return (caller: Caller, sidOrName: string, given: SendMessage): MessageRow => {
    const conversation = find(caller, sidOrName)
    const membership = requirePermission(deps, caller, conversation, 'sendMessage')
    const uploads = collect(caller, given.mediaSids ?? [])
    if (uploads.length > 0) requirePermission(deps, caller, conversation, 'sendMediaMessage')
    if (conversation.state === 'closed') throw new TwilioError('conversation-closed')
    const content = render(given.contentSid, given.contentVariables)
    const givenBody = given.body ?? content?.body ?? null
    const carried = (all: readonly MediaRow[]): string | null =>
      all.length === 0 ? null : JSON.stringify(all.map(mediaItem))
    const givenAuthor = given.author ?? callerName(caller)
    // Most conversations have no webhooks: then nothing is put together for them.
    const isHeard = deps.webhooks.mayHear(caller, conversation.sid)
    const wanted = {
      author: givenAuthor,
      body: givenBody,
      attributes: given.attributes ?? '{}',
      participantSid: membership?.sid ?? null,
      media: carried(uploads),
    }
    const changes = isHeard
      ? deps.webhooks.ask(caller, 'onMessageAdd', messageParameters(conversation, wanted))
      : {}
    const author = changes['author'] ?? givenAuthor
    const body = changes['body'] ?? givenBody
    const attributes = changes['attributes'] ?? given.attributes
    checkMessage({ ...given, author, body })
    checkAttributes(attributes, limits.messageAttributes)
    const participant = membership ?? deps.participants.byIdentity(conversation.id, author)
    const now = deps.clock.now()
    const attached = content === undefined ? uploads : [...uploads, storeContent(deps)(caller, content)]
    const list = deps.sync.count(conversationSync(conversation.sid).messages)
    const inserted = deps.messages.insert({
      sid: deps.makeSid('message'),
      conversationId: conversation.id,
      messageIndex: deps.conversations.takeIndex(conversation.id),
      author,
      body,
      subject: given.subject ?? null,
      attributes: attributes ?? '{}',
      contentSid: given.contentSid ?? null,
      media: carried(attached),
      participantSid: participant?.sid ?? null,
      lastUpdatedBy: null,
      createdEventId: list.lastEventId,
      lastEventId: list.lastEventId,
      dateCreated: given.dateCreated ?? now,
      dateUpdated: given.dateUpdated ?? given.dateCreated ?? now,
    })
    for (const { id } of attached) deps.media.attach(id, inserted.id, now)
    const message = report(conversation, inserted)
    deps.sync.tell(list, 'added', message.messageIndex, () => messageItem(message))
    publish(touch(caller, conversation))
    if (isHeard) deps.webhooks.tell(caller, 'onMessageAdded', messageParameters(conversation, message))
    return message
  }
}
