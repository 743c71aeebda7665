/** Deletes a conversation with everything in it. */
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import { conversationSync, userSync } from '../sync/names.ts'
import { conversationParameters } from '../webhooks/parameters.ts'
import { requirePermission } from './authorize.ts'
import { findConversation } from './find-conversation.ts'
import { forgetMedia } from './forget-media.ts'

export type DeleteConversationDeps = Pick<
  Deps,
  | 'conversations'
  | 'participants'
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

export const deleteConversation =
  (deps: DeleteConversationDeps) =>
  (caller: Caller, sidOrName: string): void => {
    const conversation = findConversation(deps)(caller, sidOrName)
    requirePermission(deps, caller, conversation, 'deleteConversation')
    const parameters = conversationParameters(conversation)
    deps.webhooks.ask(caller, 'onConversationRemove', parameters)
    for (const identity of deps.participants.identities(conversation.id)) {
      const user = deps.users.byIdentity(conversation.serviceSid, identity)
      if (user !== undefined) deps.sync.removeItem(userSync(user.sid).conversations, conversation.sid)
    }
    forgetMedia(deps)(deps.media.ofConversation(conversation.id))
    deps.webhooks.tell(caller, 'onConversationRemoved', {
      ...parameters,
      DateRemoved: new Date(deps.clock.now()).toISOString(),
    })
    deps.records.removeOfConversation(conversation.id)
    deps.conversations.remove(conversation.id)
    const { document, messages, roster } = conversationSync(conversation.sid)
    for (const name of [document, messages, roster]) deps.sync.remove(name)
  }
