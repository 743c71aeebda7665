/** The document behind a conversation, as the SDK reads it. */
import type { ConversationRow } from '../database/conversations.ts'
import type { MessageRow } from '../database/messages.ts'
import { conversationSync } from './names.ts'

/** It has no `status` key: the SDK would take that for the user's own status (P-28). */
export const conversationDocument = (conversation: ConversationRow, last: MessageRow | undefined): object => {
  const { messages, roster } = conversationSync(conversation.sid)
  const dateUpdated = new Date(conversation.dateUpdated).toISOString()
  return {
    messages,
    roster,
    uniqueName: conversation.uniqueName,
    friendlyName: conversation.friendlyName,
    attributes: conversation.attributes,
    createdBy: conversation.createdBy,
    dateCreated: new Date(conversation.dateCreated).toISOString(),
    dateUpdated,
    state: { current: conversation.state, dateUpdated },
    bindings: {},
    ...(last && {
      lastMessage: { index: last.messageIndex, timestamp: new Date(last.dateCreated).toISOString() },
    }),
  }
}
