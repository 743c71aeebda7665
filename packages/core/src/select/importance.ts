/** Which conversation wants attention most. */
import type { ChatState } from '../state.ts'
import { selectConversationList, type ConversationListItem } from './conversation-list.ts'

/** Mention, then direct message, then other unread; 0 = nothing new. Muted ones only count when they mention. */
const importance = ({
  isJoined,
  isMuted,
  isDirect,
  isUnread,
  mentionCount,
}: ConversationListItem): number => {
  if (!isJoined) return 0
  if (mentionCount > 0) return 3
  if (isMuted || !isUnread) return 0
  return isDirect ? 2 : 1
}

/**
 * The SID to go to next; when nothing is unread, `origin`, from which the person set out, unless it is on the screen
 * already or gone. `null` = stay.
 */
export const selectNextByImportance = (state: ChatState, origin: string | null): string | null => {
  let best: { readonly sid: string; readonly rank: number } | null = null
  for (const item of selectConversationList(state)) {
    const rank = item.isActive ? 0 : importance(item)
    if (rank > (best?.rank ?? 0)) best = { sid: item.sid, rank }
  }
  if (best !== null) return best.sid
  return origin !== null && origin !== state.activeSid && state.conversations.has(origin) ? origin : null
}
