/** Finds the message that a command without further words is about. */
import type { ChatState, MessageRecord } from '@terminal-chat/core'
import { SlashError, type SlashContext } from './define.ts'

/** The newest message on the screen's channel that `isWanted`; throws `SlashError` with `missing` when there is none. */
export const newestMessage = (
  { client }: Pick<SlashContext, 'client'>,
  missing: string,
  isWanted: (message: MessageRecord, state: ChatState) => boolean = () => true,
): MessageRecord => {
  const state = client.store.get()
  const found = state.histories
    .get(state.activeSid ?? '')
    ?.items.findLast((message) => isWanted(message, state))
  if (found === undefined) throw new SlashError(missing, 'Ctrl+↑ selects any message')
  return found
}

export const isOwn = (message: MessageRecord, { identity }: ChatState): boolean => message.author === identity
export const isOthers = (message: MessageRecord, state: ChatState): boolean => !isOwn(message, state)
