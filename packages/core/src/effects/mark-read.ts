/**
 * Marks the active conversation as read: only while somebody looks and its newest message is on the screen. Leaving it
 * for another marks what was on the screen at once.
 */
import type { ChatClientParts } from '../client/parts.ts'

interface Due {
  readonly sid: string
  readonly index: number
}

/** What flies by within this many ms is marked with one request. */
const settle = 250

export const markRead = ({
  store,
  gateway,
  clock,
}: Pick<ChatClientParts, 'store' | 'gateway' | 'clock'>): (() => void) => {
  const asked = new Map<string, number>()
  let cancel: (() => void) | null = null

  const due = (): Due | null => {
    const { activeSid: sid, attention, connection, conversations, histories } = store.get()
    if (sid === null || !attention.isFocused || !attention.isNewestVisible) return null
    if (connection.state !== 'connected' || histories.get(sid)?.isFresh !== true) return null
    const conversation = conversations.get(sid)
    const index = histories.get(sid)?.items.at(-1)?.index
    if (conversation === undefined || index === undefined) return null
    const read = Math.max(conversation.lastReadMessageIndex ?? -1, asked.get(sid) ?? -1)
    return index > read ? { sid, index } : null
  }

  /** What is on the screen, and waits to be marked. */
  let seen: Due | null = null

  const mark = (wanted: Due): void => {
    asked.set(wanted.sid, wanted.index)
    gateway.advanceReadIndex(wanted.sid, wanted.index).then(
      () => {
        const conversation = store.get().conversations.get(wanted.sid)
        if (conversation === undefined || (conversation.lastReadMessageIndex ?? -1) >= wanted.index) return
        store.dispatch({
          type: 'conversation/updated',
          conversation: { ...conversation, lastReadMessageIndex: wanted.index },
        })
      },
      () => {
        // Asked again at the next change; nothing a person would need to know.
        asked.delete(wanted.sid)
      },
    )
  }

  const settled = (wanted: Due | null): void => {
    cancel?.()
    cancel = null
    seen = null
    if (wanted !== null) mark(wanted)
  }

  const unsubscribe = store.subscribe(() => {
    if (seen !== null && store.get().activeSid !== seen.sid) settled(seen)
    seen = due()
    if (seen !== null) cancel ??= clock.after(settle, () => settled(due()))
  })
  return () => {
    unsubscribe()
    cancel?.()
  }
}
