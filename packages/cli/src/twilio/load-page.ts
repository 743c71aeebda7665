/** Reads a page of messages, backwards from the newest or forwards from the oldest. */
import type { MessageRecord } from '@terminal-chat/core'
import type { Conversation } from '@twilio/conversations'
import { toMessage } from './records.ts'

export interface Page {
  /** In ascending order of index. */
  readonly messages: readonly MessageRecord[]
  readonly hasOlder: boolean
}

/** The newest `count` messages, or those just before index `before`. */
export const loadPage = async (conversation: Conversation, count: number, before?: number): Promise<Page> => {
  if (before === 0) return { messages: [], hasOlder: false }
  const page = await conversation.getMessages(count, before === undefined ? undefined : before - 1)
  return { messages: page.items.map(toMessage), hasOlder: page.hasPrevPage }
}

export interface ForwardPage {
  /** In ascending order of index. */
  readonly messages: readonly MessageRecord[]
  readonly hasNewer: boolean
}

/** The first `count` messages from index `from` on. */
export const loadForward = async (
  conversation: Conversation,
  count: number,
  from: number,
): Promise<ForwardPage> => {
  const page = await conversation.getMessages(count, from, 'forward')
  return { messages: page.items.map(toMessage), hasNewer: page.hasNextPage }
}
