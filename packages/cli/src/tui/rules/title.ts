/** Keeps the title of the terminal's window: the channel, and how much waits elsewhere. */
import { selectConversationList, type ConversationListItem } from '@terminal-chat/core'
import type { Screen } from '../screen.ts'

/** Mentions, and direct messages that were not read. */
const callsIn = ({ mentionCount, isDirect, isMuted, isUnread, unreadCount }: ConversationListItem): number =>
  isDirect && !isMuted ? Math.max(mentionCount, unreadCount ?? Number(isUnread)) : mentionCount

const waits = ({ isMuted, isUnread }: ConversationListItem): boolean => isUnread && !isMuted

/** `(2) General Channel`: two calls; `• General Channel`: something is unread somewhere. */
const titleOf = (name: string, items: readonly ConversationListItem[], isLooking: boolean): string => {
  const others = items.filter(({ isActive }) => !isActive || !isLooking)
  const calls = others.reduce((sum, item) => sum + callsIn(item), 0)
  if (calls > 0) return `(${calls}) ${name}`
  return others.some(waits) ? `• ${name}` : name
}

/** `setTitle` is given harmless text. */
export const followTitle = (
  { client, view, title }: Screen,
  setTitle: (text: string) => void,
): (() => void) => {
  let shown = ''
  const tell = (): void => {
    const state = client.store.get()
    const { isFocused, isNewestVisible } = state.attention
    const name = title() ?? 'chat'
    const next = view.get().preferences.hasTitle
      ? titleOf(name, selectConversationList(state), isFocused && isNewestVisible)
      : name
    if (next === shown) return
    shown = next
    setTitle(next)
  }
  tell()
  const stops = [client.store.subscribe(tell), view.subscribe(tell)]
  return () => {
    for (const stop of stops) stop()
  }
}
