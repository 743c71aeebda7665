/** Edits a message. */
import { callerName } from '../caller.ts'
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { MessageRow } from '../database/messages.ts'
import { TwilioError } from '../errors.ts'
import { checkAttributes, checkMessage, limits } from '../limits.ts'
import { messageItem } from '../sync/message-item.ts'
import { conversationSync } from '../sync/names.ts'
import { requirePermission } from './authorize.ts'
import { findMessage } from './find-message.ts'
import type { SendMessage } from './send-message.ts'

/** What is undefined stays. */
export type UpdateMessage = Omit<SendMessage, 'contentSid' | 'mediaSids'>

export type UpdateMessageDeps = Pick<
  Deps,
  'conversations' | 'participants' | 'messages' | 'roles' | 'users' | 'sync' | 'clock'
>

export const updateMessage =
  (deps: UpdateMessageDeps) =>
  (caller: Caller, sidOrName: string, messageSid: string, input: UpdateMessage): MessageRow => {
    const { conversation, message } = findMessage(deps)(caller, sidOrName, messageSid)
    const isOwn = message.author === caller.identity
    if (input.body !== undefined || input.subject !== undefined) {
      requirePermission(
        deps,
        caller,
        conversation,
        ...(isOwn ? (['editOwnMessage'] as const) : []),
        'editAnyMessage',
      )
    }
    if (input.attributes !== undefined) {
      const own = isOwn ? (['editOwnMessageAttributes'] as const) : []
      requirePermission(deps, caller, conversation, ...own, 'editAnyMessageAttributes')
    }
    checkMessage(input)
    checkAttributes(input.attributes, limits.messageAttributes)
    if (conversation.state === 'closed') throw new TwilioError('conversation-closed')
    const updated: MessageRow = {
      ...message,
      author: input.author ?? message.author,
      body: input.body === undefined ? message.body : input.body,
      subject: input.subject === undefined ? message.subject : input.subject,
      attributes: input.attributes ?? message.attributes,
      lastUpdatedBy: callerName(caller),
      dateCreated: input.dateCreated ?? message.dateCreated,
      dateUpdated: input.dateUpdated ?? deps.clock.now(),
    }
    deps.messages.update(updated)
    deps.sync.setItem(conversationSync(conversation.sid).messages, updated.messageIndex, messageItem(updated))
    return updated
  }
