/** Says in words what waits in a channel. */
import type { ConversationListItem } from '@terminal-chat/core'

/** `3 unread, 1 mention`; `null` = nothing. */
export const waitingIn = ({
  isUnread,
  unreadCount,
  mentionCount,
}: Pick<ConversationListItem, 'isUnread' | 'unreadCount' | 'mentionCount'>): string | null => {
  const parts = [
    ...(isUnread ? [unreadCount === null ? 'new' : `${unreadCount} unread`] : []),
    ...(mentionCount > 0 ? [mentionCount === 1 ? '1 mention' : `${mentionCount} mentions`] : []),
  ]
  return parts.length === 0 ? null : parts.join(', ')
}
