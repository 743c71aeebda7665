/** Selects messages, and brings them onto the screen. */
import type { MessageRecord } from '@terminal-chat/core'
import { revealed } from '../panes/timeline/reveal.ts'
import {
  indexOf,
  neighbourOf,
  newestItem,
  selectedItem,
  type SelectableItem,
} from '../panes/timeline/selected.ts'
import type { Screen } from '../screen.ts'

export interface Selecting {
  /** The newest message on the screen. */
  readonly begin: () => void
  /** One that stands on the screen. */
  readonly select: (item: SelectableItem) => void
  readonly step: (by: 1 | -1) => void
  readonly toEnd: (end: 'oldest' | 'newest') => void
  /** Selects it in the middle of the screen. It is in the conversation on the screen, and loaded. */
  readonly jump: (message: MessageRecord) => void
  /** What stands at the bottom follows the newest again. */
  readonly leave: () => void
  /** After `remove`, which takes away what is selected, its neighbour is, if `isWanted`, else nothing. */
  readonly leavingTo: (isWanted: (item: SelectableItem) => boolean, remove: () => void) => void
  readonly goTo: (isReached: (message: MessageRecord) => boolean) => Promise<boolean>
  readonly goToUnread: () => Promise<boolean>
}

/** Milliseconds until it is told that messages are being loaded, and between two words on how many. */
const patience = { first: 700, next: 2000 }

export const createSelecting = (
  { client, view, clock, timeline, selected }: Screen,
  say: (text: string, kind: 'info' | 'error') => void = () => undefined,
): Selecting => {
  /** Says how far it is, as long as it takes; returns the function that ends it. */
  const tellLoading = (): (() => void) => {
    let cancel = clock.after(patience.first, function tell() {
      const { activeSid, histories } = client.store.get()
      const count = histories.get(activeSid ?? '')?.items.length ?? 0
      say(`Loading older messages: ${count} so far`, 'info')
      cancel = clock.after(patience.next, tell)
    })
    return () => cancel()
  }
  const show = (item: SelectableItem, where: 'edge' | 'middle'): void => {
    const { key } = item
    const { conversationSid } = item.kind === 'message' ? item.message : item.outgoing
    const index = indexOf(timeline().items, item)
    const localId = item.kind === 'outgoing' ? key : null
    view.dispatch({ type: 'message/selected', selected: { conversationSid, index, localId } })
    const { items, layOut, height, viewport } = timeline()
    const at = items.findIndex((other) => other.key === key)
    const next = revealed(items, layOut, height, viewport, at, where)
    view.dispatch({ type: 'viewport/moved', conversationSid, viewport: next })
  }
  const showAny = (item: SelectableItem | null): void => {
    if (item !== null) show(item, 'edge')
  }
  const jump = (message: MessageRecord): void => {
    const item = selectedItem(timeline().items, message.index)
    if (item !== null) show(item, 'middle')
  }
  const goTo = async (isReached: (message: MessageRecord) => boolean): Promise<boolean> => {
    const stopTelling = tellLoading()
    const found = await client.loadUntil(isReached).finally(stopTelling)
    if (found === null || found.conversationSid !== client.store.get().activeSid) return false
    if (view.get().pane !== 'composer') view.dispatch({ type: 'pane/focused', pane: 'composer' })
    jump(found)
    return true
  }
  const leave = (): void => {
    const { activeSid } = client.store.get()
    const { isNewest } = timeline().visible
    view.dispatch({ type: 'message/selected', selected: null })
    if (isNewest && activeSid !== null)
      view.dispatch({ type: 'viewport/moved', conversationSid: activeSid, viewport: null })
  }
  return {
    begin: () => {
      const { items, visible } = timeline()
      const above = items.slice(0, visible.lastItem + 1)
      showAny(newestItem(above) ?? newestItem(items))
    },
    select: showAny,
    step: (by) => {
      const from = selected()
      if (from !== null) showAny(neighbourOf(timeline().items, from, by) ?? from)
    },
    toEnd: (end) => {
      const { items } = timeline()
      showAny(end === 'oldest' ? selectedItem(items, -1) : newestItem(items))
    },
    jump,
    leave,
    leavingTo: (isWanted, remove) => {
      const from = selected()
      const { items } = timeline()
      const near = from === null ? [] : [neighbourOf(items, from, 1), neighbourOf(items, from, -1)]
      remove()
      const next = near.find((item) => item !== null && isWanted(item)) ?? null
      if (next === null) leave()
      else showAny(next)
    },
    goTo,
    goToUnread: async () => {
      const { activeSid, unreadMarkers } = client.store.get()
      const marker = unreadMarkers.get(activeSid ?? '')
      return marker !== undefined && (await goTo(({ index }) => index > marker))
    },
  }
}
