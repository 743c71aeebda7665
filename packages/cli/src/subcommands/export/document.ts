/** How each format of an export is written: a head, a part for each message in ascending order, a foot. */
import type { ChatState, ConversationRecord, MessageRecord } from '@terminal-chat/core'

export interface DocumentFormat {
  readonly head: (conversation: ConversationRecord) => string
  readonly message: (message: MessageRecord, users: ChatState['users']) => string
  readonly foot: string
}
