/** Which message of the timeline is selected, and how its lines look then. */
import type { TimelineItem } from '@terminal-chat/core'
import { fit, line, own, span, type Line } from '../../text/line.ts'
import type { LayOut } from './lines.ts'

export type MessageItem = Extract<TimelineItem, { kind: 'message' }>

const isMessage = (item: TimelineItem): item is MessageItem => item.kind === 'message'

/** The message with that index; when it is gone the one before it, else the one after; `null` = there is none. */
export const selectedItem = (items: readonly TimelineItem[], index: number): MessageItem | null =>
  items.findLast((item): item is MessageItem => isMessage(item) && item.message.index <= index) ??
  items.find(isMessage) ??
  null

/** The message `step` messages below that one, above when negative; `null` when there is none. */
export const neighbourOf = (
  items: readonly TimelineItem[],
  of: MessageItem,
  step: 1 | -1,
): MessageItem | null =>
  step === 1
    ? (items.find((item): item is MessageItem => isMessage(item) && item.message.index > of.message.index) ??
      null)
    : (items.findLast(
        (item): item is MessageItem => isMessage(item) && item.message.index < of.message.index,
      ) ?? null)

const marked = (plain: Line, width: number): Line => {
  if (plain.spans.length === 0) return plain
  const [margin, ...rest] = plain.spans
  const isMargin = margin?.text.length === 1
  return line(fit([span(own('▌'), 'accent'), ...(isMargin ? rest : plain.spans)], width), 'active')
}

/** The lines as `layOut` makes them, those of `item` with a mark. */
export const withSelected = (layOut: LayOut, item: MessageItem | null, width: number): LayOut => {
  if (item === null) return layOut
  const lines = layOut(item).map((plain) => marked(plain, width))
  return (other) => (other.key === item.key ? lines : layOut(other))
}
