/** The pane of events: over everything, while it is open. */
import { memoize, type ChatState } from '@terminal-chat/core'
import type { ConnectionHealth, EventTap, TappedEvent } from '../../../events/event-tap.ts'
import type { Keymap } from '../../../keys/keymap.ts'
import type { Screen } from '../../screen.ts'
import { cellLine } from '../../text/cell-text.ts'
import { own, span } from '../../text/line.ts'
import { firstShown } from '../../text/window.ts'
import type { Overlay, Size } from '../../view/state.ts'
import { framed, roomIn } from '../overlay/framed.ts'
import { queryLine } from '../overlay/query-line.ts'
import { keyFor } from '../overlay/overlay-box.ts'
import { nothing, type PaneContent, type PaneSource } from '../pane-source.ts'
import { eventSpans, filtered, healthLines } from './events-lines.ts'

export type EventsOverlay = Extract<Overlay, { kind: 'events' }>

/** Lines above the events: the health of the connection, and a blank one. */
const headHeight = 3

/** Events on a screen of this size. */
export const eventsShown = (size: Size): number => Math.max(1, roomIn(size, size.columns).height - headHeight)

/** What is shown: what comes in, or, while paused, what had come in by then. */
export const eventsOf = ({ frozen, filter }: EventsOverlay, tap: EventTap): readonly TappedEvent[] =>
  filtered(frozen ?? tap.events(), filter)

const footerOf = (keymap: Keymap, isPaused: boolean, isFiltering: boolean): string =>
  (isFiltering
    ? [
        [keyFor(keymap, 'filter.keep'), 'keeps to these'],
        [keyFor(keymap, 'filter.drop'), 'shows all'],
      ]
    : [
        [keyFor(keymap, 'overlay.close'), 'closes'],
        [keyFor(keymap, 'events.inspect'), 'shows all of it'],
        [keyFor(keymap, 'filter.begin', 'events'), 'filters'],
        [keyFor(keymap, 'events.pause'), isPaused ? 'goes on' : 'pauses'],
        [keyFor(keymap, 'events.copy'), 'copies'],
      ]
  )
    .filter(([key]) => key !== '')
    .map(([key, what]) => `${key} ${what}`)
    .join('  ')

export const eventsPane = ({ client, view, keymap, tap }: Screen): PaneSource => {
  const content = memoize(
    (
      overlay: EventsOverlay,
      events: readonly TappedEvent[],
      state: ChatState,
      health: ConnectionHealth,
      now: number,
      size: Size,
    ): readonly PaneContent[] => {
      const { width, height } = roomIn(size, size.columns)
      const shown = filtered(events, overlay.filter)
      const count = eventsShown(size)
      const marked = shown.length - 1 - overlay.offset
      const first = firstShown(shown.length, count, marked)
      const lines = [
        ...healthLines(state, health, now),
        overlay.isFiltering ? queryLine(overlay.filter, width) : [span(own(''))],
        ...shown.slice(first, first + count).map((event, at) => eventSpans(event, first + at === marked)),
      ]
      // As high as the screen, whatever has come in yet: it must not jump.
      const filled = Array.from({ length: height }, (_, at) => lines[at] ?? [])
      const title = [
        'Events',
        overlay.filter === '' ? '' : `with ${overlay.filter}`,
        overlay.frozen === null ? '' : 'paused',
      ].filter((part) => part !== '')
      const footer = own(footerOf(keymap, overlay.frozen !== null, overlay.isFiltering))
      return [{ ...framed(size, width, cellLine(title.join(', ')), filled, footer), level: 2 }]
    },
  )
  return () => {
    const { overlays, size, eventsAt } = view.get()
    const top = overlays.at(-1)
    if (top?.kind !== 'events') return nothing
    return content(top, top.frozen ?? tap.events(), client.store.get(), tap.health(), eventsAt, size)
  }
}
