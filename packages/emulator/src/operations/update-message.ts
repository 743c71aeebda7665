/** Edits a message. */
import { callerName } from '../caller.ts'
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { MessageRow } from '../database/messages.ts'
import { TwilioError } from '../errors.ts'
import { checkAttributes, checkMessage, limits } from '../limits.ts'
import { messageItem } from '../sync/message-item.ts'
import { conversationSync } from '../sync/names.ts'
import { messageParameters } from '../webhooks/parameters.ts'
import { requirePermission } from './authorize.ts'
import { findMessage } from './find-message.ts'
import type { SendMessage } from './send-message.ts'

/** What is undefined stays. */
export type UpdateMessage = Omit<SendMessage, 'contentSid' | 'mediaSids'>

export type UpdateMessageDeps = Pick<
  Deps,
  'conversations' | 'participants' | 'messages' | 'roles' | 'users' | 'sync' | 'clock' | 'webhooks'
>

export const updateMessage =
  (deps: UpdateMessageDeps) =>
  (caller: Caller, sidOrName: string, messageSid: string, given: UpdateMessage): MessageRow => {
    const { conversation, message } = findMessage(deps)(caller, sidOrName, messageSid)
    const isOwn = message.author === caller.identity
    if (given.body !== undefined || given.subject !== undefined) {
      requirePermission(
        deps,
        caller,
        conversation,
        ...(isOwn ? (['editOwnMessage'] as const) : []),
        'editAnyMessage',
      )
    }
    if (given.attributes !== undefined) {
      const own = isOwn ? (['editOwnMessageAttributes'] as const) : []
      requirePermission(deps, caller, conversation, ...own, 'editAnyMessageAttributes')
    }
    if (conversation.state === 'closed') throw new TwilioError('conversation-closed')
    const changes = deps.webhooks.ask(
      caller,
      'onMessageUpdate',
      messageParameters(conversation, {
        ...message,
        author: given.author ?? message.author,
        body: given.body === undefined ? message.body : given.body,
        attributes: given.attributes ?? message.attributes,
      }),
    )
    const input = {
      ...given,
      author: changes['author'] ?? given.author,
      body: changes['body'] ?? given.body,
      attributes: changes['attributes'] ?? given.attributes,
    }
    checkMessage(input)
    checkAttributes(input.attributes, limits.messageAttributes)
    const list = deps.sync.count(conversationSync(conversation.sid).messages)
    const updated: MessageRow = {
      ...message,
      author: input.author ?? message.author,
      body: input.body === undefined ? message.body : input.body,
      subject: input.subject === undefined ? message.subject : input.subject,
      attributes: input.attributes ?? message.attributes,
      lastUpdatedBy: callerName(caller),
      lastEventId: list.lastEventId,
      dateCreated: input.dateCreated ?? message.dateCreated,
      dateUpdated: input.dateUpdated ?? deps.clock.now(),
    }
    deps.messages.update(updated)
    deps.sync.tell(list, 'updated', updated.messageIndex, () => messageItem(updated))
    deps.webhooks.tell(caller, 'onMessageUpdated', messageParameters(conversation, updated))
    return updated
  }
