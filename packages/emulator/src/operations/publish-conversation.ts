/** Writes what the SDK reads of a conversation into its document. */
import type { Deps } from '../deps.ts'
import type { ConversationRow } from '../database/conversations.ts'
import { conversationDocument } from '../sync/conversation-document.ts'
import { conversationSync } from '../sync/names.ts'

export const publishConversation =
  ({ sync, messages }: Pick<Deps, 'sync' | 'messages'>) =>
  (conversation: ConversationRow): void =>
    sync.setDocument(conversationSync(conversation.sid).document, () =>
      conversationDocument(conversation, messages.last(conversation.id)),
    )
