/** Actions of the pane of events. */
import type { Store } from '@terminal-chat/core'
import type { Action } from '../../keys/actions.ts'
import { eventsText } from '../panes/events/events-lines.ts'
import { eventsOf, eventsShown, type EventsOverlay } from '../panes/events/events-pane.ts'
import { graphemesOf } from '../text/graphemes.ts'
import type { ViewEvent } from '../view/event.ts'
import type { ViewState } from '../view/state.ts'
import type { ActionParts, Handler } from './handler.ts'

type EventsAction = Extract<Action, `events.${string}`>

/** Characters that one may type. */
const filterLimit = 200

/** Takes what was typed while the filter is being typed. */
export const typeFilter = (view: Store<ViewState, ViewEvent>, typed: string): void => {
  const top = view.get().overlays.at(-1)
  if (top?.kind !== 'events' || !top.isFiltering) return
  const filter = `${top.filter}${typed}`.slice(0, filterLimit)
  view.dispatch({ type: 'events/changed', change: { filter, offset: 0 } })
}

export const eventsActions = ({
  screen: { view, tap },
  desk,
}: Pick<ActionParts, 'screen' | 'desk'>): Record<EventsAction, Handler> => {
  const change = (next: (overlay: EventsOverlay) => Partial<EventsOverlay>): void => {
    const top = view.get().overlays.at(-1)
    if (top?.kind !== 'events') return
    view.dispatch({ type: 'events/changed', change: next(top) })
  }
  /** Who scrolls back wants what is read to stay. */
  const scroll = (by: (shown: number) => number): void =>
    change((overlay) => {
      const shown = eventsShown(view.get().size)
      const frozen = overlay.frozen ?? tap.events()
      const most = Math.max(0, eventsOf({ ...overlay, frozen }, tap).length - shown)
      const offset = Math.max(0, Math.min(most, overlay.offset + by(shown)))
      return { offset, frozen: offset === 0 && overlay.frozen === null ? null : frozen }
    })
  return {
    'events.pause': () =>
      change(({ frozen }) => (frozen === null ? { frozen: tap.events() } : { frozen: null, offset: 0 })),
    'events.copy': () =>
      change((overlay) => {
        desk.copy(eventsText(eventsOf(overlay, tap)))
        return {}
      }),
    'events.filter': () => change(() => ({ isFiltering: true })),
    'events.filter-keep': () => change(() => ({ isFiltering: false })),
    'events.filter-drop': () => change(() => ({ isFiltering: false, filter: '', offset: 0 })),
    'events.filter-back': () =>
      change(({ filter }) => ({
        filter: filter.slice(0, filter.length - (graphemesOf(filter).at(-1)?.text.length ?? 0)),
        offset: 0,
      })),
    'events.filter-clear': () => change(() => ({ filter: '', offset: 0 })),
    'events.up': () => scroll(() => 1),
    'events.down': () => scroll(() => -1),
    'events.page-up': () => scroll((shown) => shown),
    'events.page-down': () => scroll((shown) => -shown),
  }
}
