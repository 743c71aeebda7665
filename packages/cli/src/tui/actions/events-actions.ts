/** Actions of the pane of events. */
import { eventJson } from '../../events/event-tap.ts'
import type { Action } from '../../keys/actions.ts'
import { eventsText } from '../panes/events/events-lines.ts'
import { eventsOf, eventsShown, type EventsOverlay } from '../panes/events/events-pane.ts'
import type { ActionParts, Handler } from './handler.ts'

type EventsAction = Extract<Action, `events.${string}`>

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
      const most = Math.max(0, eventsOf({ ...overlay, frozen }, tap).length - 1)
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
    'events.inspect': () =>
      change((overlay) => {
        const event = eventsOf(overlay, tap).at(-1 - overlay.offset)
        if (event !== undefined) desk.inspect(event.name, eventJson(event))
        return {}
      }),
    'events.up': () => scroll(() => 1),
    'events.down': () => scroll(() => -1),
    'events.page-up': () => scroll((shown) => shown),
    'events.page-down': () => scroll((shown) => -shown),
  }
}
