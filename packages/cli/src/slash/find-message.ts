/** Finds the message that a command is about: the one selected for it, else the newest that suits. */
import type { ChatState, MessageRecord } from '@terminal-chat/core'
import { SlashError, type SlashContext } from './define.ts'

/**
 * The message selected for the command, whether or not it `isWanted`; else the newest on the screen's channel that is.
 * Throws `SlashError` with `missing` when there is none.
 */
export const messageMeant = (
  { client, about = null }: Pick<SlashContext, 'client' | 'about'>,
  missing: string,
  isWanted: (message: MessageRecord, state: ChatState) => boolean = () => true,
): MessageRecord => {
  const state = client.store.get()
  const items = state.histories.get(state.activeSid ?? '')?.items ?? []
  if (about !== null) {
    const selected = items.find(({ index }) => index === about)
    if (selected === undefined) throw new SlashError('That message is not there any more')
    return selected
  }
  const found = items.findLast((message) => isWanted(message, state))
  if (found === undefined) throw new SlashError(missing, 'Ctrl+↑ selects any message')
  return found
}

export const isOwn = (message: MessageRecord, { identity }: ChatState): boolean => message.author === identity
export const isOthers = (message: MessageRecord, state: ChatState): boolean => !isOwn(message, state)
