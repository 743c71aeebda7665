/** The messages that are on the screen, and no others. */
import { memoize, selectStatus, type ChatState } from '@terminal-chat/core'
import type { Rect } from '../../layout.ts'
import type { Screen } from '../../screen.ts'
import type { TimelineView } from './timeline-view.ts'
import { cellLine } from '../../text/cell-text.ts'
import { widthOf } from '../../text/graphemes.ts'
import { blanks, emptyLine, fit, line, own, span, type Line } from '../../text/line.ts'
import { wrap } from '../../text/wrap.ts'
import type { PaneContent, PaneSource } from '../pane-source.ts'
import { statusText } from '../status-line/status-text.ts'

/** What to say while there is nothing to show; `null` = nothing. */
const emptyText = (state: ChatState): string | null => {
  if (state.activeSid === null) return statusText(selectStatus(state)).text
  const history = state.histories.get(state.activeSid)
  if (history?.failure != null) return `Messages could not be loaded: ${history.failure}`
  return history === undefined || history.isLoading || !history.isFresh ? 'Loading messages…' : null
}

const centred = (text: string, { width, height }: Rect): readonly Line[] => {
  const safe = cellLine(text)
  const ranges = wrap(safe, Math.max(1, width - 2)).slice(0, height)
  return [
    ...Array.from({ length: Math.floor((height - ranges.length) / 2) }, () => emptyLine),
    ...ranges.map(({ start, end }) => {
      const part = own(safe.slice(start, end))
      const left = Math.max(0, Math.floor((width - widthOf(part)) / 2))
      return line(fit([blanks(left), span(part, 'text.muted')], width))
    }),
  ]
}

export const timelinePane = ({ client, layout, timeline }: Screen): PaneSource => {
  const content = memoize(
    (rect: Rect, { items, visible }: TimelineView, empty: string | null): readonly PaneContent[] => {
      if (items.length === 0 && empty !== null) return [{ rect, lines: centred(empty, rect), level: 0 }]
      // What there is stands at the bottom, next to where one writes.
      const above = Array.from({ length: rect.height - visible.lines.length }, () => emptyLine)
      return [{ rect, lines: [...above, ...visible.lines], level: 0 }]
    },
  )
  return () => content(layout().timeline, timeline(), emptyText(client.store.get()))
}
