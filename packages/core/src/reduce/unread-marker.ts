/** Where the unread line stands in a conversation. */
import { withEntry, withoutEntry } from '../immutable-map.ts'
import type { ChatState } from '../state.ts'

/** Puts the line behind the last message that was read even when it is the newest: it is seen once another comes. */
export const markUnreadFromNowOn = (state: ChatState, conversationSid: string): ChatState => {
  const read = state.conversations.get(conversationSid)?.lastReadMessageIndex ?? null
  if (read === null) return state
  const unreadMarkers = withEntry(state.unreadMarkers, conversationSid, read)
  return unreadMarkers === state.unreadMarkers ? state : { ...state, unreadMarkers }
}

/** Puts the line behind the last message that was read; takes it away when all is read or nothing ever was. */
export const markUnreadFrom = (state: ChatState, conversationSid: string): ChatState => {
  const conversation = state.conversations.get(conversationSid)
  const read = conversation?.lastReadMessageIndex ?? null
  const newest = conversation?.lastMessageIndex ?? null
  const unreadMarkers =
    read !== null && newest !== null && newest > read
      ? withEntry(state.unreadMarkers, conversationSid, read)
      : withoutEntry(state.unreadMarkers, conversationSid)
  return unreadMarkers === state.unreadMarkers ? state : { ...state, unreadMarkers }
}
