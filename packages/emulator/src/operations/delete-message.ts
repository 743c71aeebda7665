/** Deletes a message; its index is not used again. */
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import { messageItem } from '../sync/message-item.ts'
import { conversationSync } from '../sync/names.ts'
import { messageParameters } from '../webhooks/parameters.ts'
import { requirePermission } from './authorize.ts'
import { findMessage } from './find-message.ts'
import { forgetMedia } from './forget-media.ts'
import { publishConversation } from './publish-conversation.ts'

export type DeleteMessageDeps = Pick<
  Deps,
  | 'conversations'
  | 'participants'
  | 'messages'
  | 'media'
  | 'mediaFiles'
  | 'roles'
  | 'users'
  | 'sync'
  | 'records'
  | 'turn'
  | 'log'
  | 'clock'
  | 'webhooks'
>

export const deleteMessage =
  (deps: DeleteMessageDeps) =>
  (caller: Caller, sidOrName: string, messageSid: string): void => {
    const { conversation, message } = findMessage(deps)(caller, sidOrName, messageSid)
    const own = message.author === caller.identity ? (['deleteOwnMessage'] as const) : []
    requirePermission(deps, caller, conversation, ...own, 'deleteAnyMessage')
    const parameters = messageParameters(conversation, message)
    deps.webhooks.ask(caller, 'onMessageRemove', parameters)
    const wasLast = deps.messages.last(conversation.id)?.id === message.id
    forgetMedia(deps)(deps.media.ofMessage(message.id))
    deps.records.removeOf(message.sid)
    deps.messages.remove(message.id)
    const { messageIndex, createdEventId } = message
    const name = conversationSync(conversation.sid).messages
    deps.sync.bury(name, messageIndex, createdEventId, messageItem(message))
    deps.webhooks.tell(caller, 'onMessageRemoved', {
      ...parameters,
      DateRemoved: new Date(deps.clock.now()).toISOString(),
    })
    if (wasLast) publishConversation(deps)(conversation)
  }
