/** Says in words what waits in a channel. */
import type { ChatState, ConversationListItem } from '@terminal-chat/core'

/** `3 unread, 1 mention`; `null` = nothing. */
export const waitingIn = (
  { sid, isJoined, unreadCount, mentionCount }: ConversationListItem,
  { conversations }: Pick<ChatState, 'conversations'>,
): string | null => {
  const isNeverRead =
    isJoined && unreadCount === null && (conversations.get(sid)?.lastMessageIndex ?? null) !== null
  const parts = [
    ...(isNeverRead ? ['new'] : []),
    ...((unreadCount ?? 0) > 0 ? [`${unreadCount} unread`] : []),
    ...(mentionCount > 0 ? [mentionCount === 1 ? '1 mention' : `${mentionCount} mentions`] : []),
  ]
  return parts.length === 0 ? null : parts.join(', ')
}
