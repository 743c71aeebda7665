/** Draws the messages that are on the screen, and mounts no others. */
import { selectStatus, type ChatState } from '@terminal-chat/core'
import { memo, useMemo } from 'react'
import { useScreen } from '../../screen-context.ts'
import { emptyLine, line, span, blanks, own, fit, type Line } from '../../text/line.ts'
import { widthOf } from '../../text/graphemes.ts'
import { useStore } from '../../use-store.ts'
import { Pane } from '../pane.tsx'
import { statusText } from '../status-line/status-text.ts'

/** What to say while there is nothing to show; `null` = nothing. */
const emptyText = (state: ChatState): string | null => {
  if (state.activeSid === null) return statusText(selectStatus(state)).text
  const history = state.histories.get(state.activeSid)
  if (history?.failure != null) return `Messages could not be loaded: ${history.failure}`
  return history === undefined || history.isLoading || !history.isFresh ? 'Loading messages…' : null
}

const centredIn = (text: string, width: number, height: number): readonly Line[] => {
  const safe = own(text)
  const left = Math.max(0, Math.floor((width - widthOf(safe)) / 2))
  return [
    ...Array.from({ length: Math.max(0, Math.floor(height / 2)) }, () => emptyLine),
    line(fit([blanks(left), span(safe, 'text.muted')], width)),
  ]
}

export const Timeline = memo(() => {
  const { client, view, layout, timeline } = useScreen()
  const { timeline: rect } = useStore(view, layout)
  useStore(view, timeline)
  const { visible, items } = useStore(client.store, timeline)
  const empty = useStore(client.store, emptyText)
  const lines = useMemo(() => {
    if (items.length === 0 && empty !== null) return centredIn(empty, rect.width, rect.height)
    // What there is stands at the bottom, next to where one writes.
    const above = Array.from({ length: rect.height - visible.lines.length }, () => emptyLine)
    return [...above, ...visible.lines]
  }, [items, empty, visible, rect])
  return <Pane rect={rect} lines={lines} />
})
