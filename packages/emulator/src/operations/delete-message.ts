/** Deletes a message; its index is not used again. */
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import { conversationSync } from '../sync/names.ts'
import { requirePermission } from './authorize.ts'
import { findMessage } from './find-message.ts'
import { publishConversation } from './publish-conversation.ts'

export type DeleteMessageDeps = Pick<
  Deps,
  'conversations' | 'participants' | 'messages' | 'roles' | 'users' | 'sync'
>

export const deleteMessage =
  (deps: DeleteMessageDeps) =>
  (caller: Caller, sidOrName: string, messageSid: string): void => {
    const { conversation, message } = findMessage(deps)(caller, sidOrName, messageSid)
    const own = message.author === caller.identity ? (['deleteOwnMessage'] as const) : []
    requirePermission(deps, caller, conversation, ...own, 'deleteAnyMessage')
    const wasLast = deps.messages.last(conversation.id)?.id === message.id
    deps.messages.remove(message.id)
    deps.sync.removeItem(conversationSync(conversation.sid).messages, message.messageIndex)
    if (wasLast) publishConversation(deps)(conversation)
  }
