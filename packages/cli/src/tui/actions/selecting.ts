/** Selects messages, and brings them onto the screen. */
import type { MessageRecord } from '@terminal-chat/core'
import { revealed } from '../panes/timeline/reveal.ts'
import { neighbourOf, selectedItem, type MessageItem } from '../panes/timeline/selected.ts'
import type { Screen } from '../screen.ts'

export interface Selecting {
  /** The newest message on the screen. */
  readonly begin: () => void
  readonly step: (by: 1 | -1) => void
  readonly toEnd: (end: 'oldest' | 'newest') => void
  /** Selects it in the middle of the screen. It is in the conversation on the screen, and loaded. */
  readonly jump: (message: MessageRecord) => void
  /** What stands at the bottom follows the newest again. */
  readonly leave: () => void
  readonly goTo: (isReached: (message: MessageRecord) => boolean) => Promise<boolean>
  readonly goToUnread: () => Promise<boolean>
}

export const createSelecting = ({ client, view, timeline, selected }: Screen): Selecting => {
  const show = ({ message, key }: MessageItem, where: 'edge' | 'middle'): void => {
    const { conversationSid, index } = message
    view.dispatch({ type: 'message/selected', selected: { conversationSid, index } })
    const { items, layOut, height, viewport } = timeline()
    const at = items.findIndex((item) => item.key === key)
    const next = revealed(items, layOut, height, viewport, at, where)
    view.dispatch({ type: 'viewport/moved', conversationSid, viewport: next })
  }
  const showAny = (item: MessageItem | null): void => {
    if (item !== null) show(item, 'edge')
  }
  const jump = (message: MessageRecord): void => {
    const item = selectedItem(timeline().items, message.index)
    if (item !== null) show(item, 'middle')
  }
  const goTo = async (isReached: (message: MessageRecord) => boolean): Promise<boolean> => {
    const found = await client.loadUntil(isReached)
    if (found === null || found.conversationSid !== client.store.get().activeSid) return false
    if (view.get().pane !== 'composer') view.dispatch({ type: 'pane/focused', pane: 'composer' })
    jump(found)
    return true
  }
  return {
    begin: () => {
      const { items, visible } = timeline()
      const above = items.slice(0, visible.lastItem + 1)
      showAny(selectedItem(above, Number.POSITIVE_INFINITY) ?? selectedItem(items, Number.POSITIVE_INFINITY))
    },
    step: (by) => {
      const from = selected()
      if (from !== null) showAny(neighbourOf(timeline().items, from, by) ?? from)
    },
    toEnd: (end) => showAny(selectedItem(timeline().items, end === 'oldest' ? -1 : Number.POSITIVE_INFINITY)),
    jump,
    leave: () => {
      const { activeSid } = client.store.get()
      const { isNewest } = timeline().visible
      view.dispatch({ type: 'message/selected', selected: null })
      if (isNewest && activeSid !== null)
        view.dispatch({ type: 'viewport/moved', conversationSid: activeSid, viewport: null })
    },
    goTo,
    goToUnread: async () => {
      const { activeSid, unreadMarkers } = client.store.get()
      const marker = unreadMarkers.get(activeSid ?? '')
      return marker !== undefined && (await goTo(({ index }) => index > marker))
    },
  }
}
