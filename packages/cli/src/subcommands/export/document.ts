/** What an export is written from, and how each format writes it. */
import type { ChatState, ConversationRecord, MessageRecord } from '@terminal-chat/core'

export interface ExportedChannel {
  readonly conversation: ConversationRecord
  readonly users: ChatState['users']
  /** In ascending order. */
  readonly messages: readonly MessageRecord[]
}

/** Ends with a line feed unless it is empty. */
export type WriteDocument = (channel: ExportedChannel) => string
