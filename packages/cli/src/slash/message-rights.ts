/** Who may do what to a message, as far as this client can know before the service says so. */
import type { ChatState, MessageRecord } from '@terminal-chat/core'

/** Whoever made a channel is its admin, which the service may or may not have changed since. */
const isOwnChannel = ({ conversations, identity }: ChatState, { conversationSid }: MessageRecord): boolean =>
  conversations.get(conversationSid)?.createdBy === identity

/** Whether it can be pinned; without it the service may still say yes, where an operator has changed the roles. */
export const mayPin = isOwnChannel

const isOwn = (state: ChatState, message: MessageRecord): boolean => message.author === state.identity

/** Why it cannot be edited; `null` = it can. */
export const editProblem = (state: ChatState, message: MessageRecord): string | null => {
  if (!isOwn(state, message)) return 'You can edit only messages of your own'
  return message.media.length > 0 && (message.body ?? '') === '' ? 'There is no text in it to edit' : null
}

/** Why it cannot be deleted; `null` = it can, or the service may say. */
export const removeProblem = (state: ChatState, message: MessageRecord): string | null =>
  isOwn(state, message) || isOwnChannel(state, message) ? null : 'You can delete only messages of your own'
