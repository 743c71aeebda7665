/** Which message of the timeline, sent or on its way, is selected, and how its lines look then. */
import type { TimelineItem } from '@terminal-chat/core'
import { fit, line, own, span, type Line } from '../../text/line.ts'
import type { LayOut } from './lines.ts'
import type { TimelineView } from './timeline-view.ts'

type MessageItem = Extract<TimelineItem, { kind: 'message' }>
type OutgoingItem = Extract<TimelineItem, { kind: 'outgoing' }>

/** What can be selected: a message, or one on its way. */
export type SelectableItem = MessageItem | OutgoingItem

const isMessage = (item: TimelineItem): item is MessageItem => item.kind === 'message'
const isSelectable = (item: TimelineItem): item is SelectableItem =>
  item.kind === 'message' || item.kind === 'outgoing'

/**
 * The one on its way with that id; without one the message with that index; when it is gone the one before it, else the
 * first there is; `null` = there is none.
 */
export const selectedItem = (
  items: readonly TimelineItem[],
  index: number,
  localId: string | null = null,
): SelectableItem | null =>
  (localId === null
    ? undefined
    : items.findLast((item): item is OutgoingItem => item.kind === 'outgoing' && item.key === localId)) ??
  items.findLast((item): item is MessageItem => isMessage(item) && item.message.index <= index) ??
  items.find(isSelectable) ??
  null

/** The last of them; `null` = there is none. */
export const newestItem = (items: readonly TimelineItem[]): SelectableItem | null =>
  items.findLast(isSelectable) ?? null

/** The index that it has, or that it will have once it has arrived if nobody else writes before. */
export const indexOf = (items: readonly TimelineItem[], item: SelectableItem): number => {
  if (item.kind === 'message') return item.message.index
  const before = items.slice(0, items.indexOf(item))
  const ahead = before.filter(({ kind }) => kind === 'outgoing').length
  return (before.findLast(isMessage)?.message.index ?? -1) + ahead + 1
}

/** What stands one below it, above with -1; `null` when nothing does. */
export const neighbourOf = (
  items: readonly TimelineItem[],
  of: SelectableItem,
  step: 1 | -1,
): SelectableItem | null => {
  const at = items.findIndex(({ key }) => key === of.key)
  const found =
    step === 1
      ? items.slice(at + 1).find(isSelectable)
      : items.slice(0, Math.max(0, at)).findLast(isSelectable)
  return found ?? null
}

/** The one that has a line `up` lines above the lowest on the screen; `null` when that belongs to none. */
export const itemAbove = (
  { items, layOut, visible }: Pick<TimelineView, 'items' | 'layOut' | 'visible'>,
  up: number,
): SelectableItem | null => {
  let left = up + visible.below
  for (const item of items.slice(0, visible.lastItem + 1).reverse()) {
    const { length } = layOut(item)
    if (left < length) return isSelectable(item) ? item : null
    left -= length
  }
  return null
}

const marked = (plain: Line, width: number): Line => {
  if (plain.spans.length === 0) return plain
  const [margin, ...rest] = plain.spans
  const isMargin = margin?.text.length === 1
  return line(fit([span(own('▌'), 'accent'), ...(isMargin ? rest : plain.spans)], width), 'active')
}

/** The lines as `layOut` makes them, those of `item` with a mark. */
export const withSelected = (layOut: LayOut, item: SelectableItem | null, width: number): LayOut => {
  if (item === null) return layOut
  const lines = layOut(item).map((plain) => marked(plain, width))
  return (other) => (other.key === item.key ? lines : layOut(other))
}
