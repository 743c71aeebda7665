/** Turns items of the timeline into lines, each only once. */
import type { TimelineItem } from '@terminal-chat/core'
import type { Line } from '../../text/line.ts'
import type { TimelineContext } from './context.ts'
import { markerLines } from './marker-lines.ts'
import { messageLines, outgoingLines } from './message-lines.ts'

const layOut = (item: TimelineItem, context: TimelineContext): readonly Line[] => {
  switch (item.kind) {
    case 'message':
      return messageLines(item, context)
    case 'outgoing':
      return outgoingLines(item, context)
    default:
      return markerLines(item, context)
  }
}

export type LayOut = (item: TimelineItem) => readonly Line[]

/** Remembers the lines of an item for as long as the context stays the same. */
export const createLayOut = (): ((context: TimelineContext) => LayOut) => {
  const known = new WeakMap<
    TimelineItem,
    { readonly context: TimelineContext; readonly lines: readonly Line[] }
  >()
  return (context) => (item) => {
    const found = known.get(item)
    if (found?.context === context) return found.lines
    const lines = layOut(item, context)
    known.set(item, { context, lines })
    return lines
  }
}
