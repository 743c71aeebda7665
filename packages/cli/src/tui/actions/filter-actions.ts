/** Actions that say which lines of help, or which events, are shown. */
import type { Store } from '@terminal-chat/core'
import type { Action } from '../../keys/actions.ts'
import { graphemesOf } from '../text/graphemes.ts'
import type { ViewEvent } from '../view/event.ts'
import type { Filtered, Overlay, ViewState } from '../view/state.ts'
import type { ActionParts, Handler } from './handler.ts'

type FilterAction = Extract<Action, `filter.${string}`>

/** Characters that one may type. */
const limit = 200

/** `null` = it has no lines to choose from. */
export const filteredIn = (overlay: Overlay | undefined): Filtered | null =>
  overlay?.kind === 'help' || overlay?.kind === 'events' ? overlay : null

/** Takes what was typed while the filter is being typed. */
export const typeFilter = (view: Store<ViewState, ViewEvent>, typed: string): void => {
  const filtered = filteredIn(view.get().overlays.at(-1))
  if (filtered?.isFiltering !== true) return
  view.dispatch({
    type: 'filter/changed',
    change: { filter: `${filtered.filter}${typed}`.slice(0, limit) },
  })
}

export const filterActions = ({
  screen: { view },
}: Pick<ActionParts, 'screen'>): Record<FilterAction, Handler> => {
  const change = (next: Partial<Filtered>): void => view.dispatch({ type: 'filter/changed', change: next })
  return {
    'filter.begin': () => change({ isFiltering: true }),
    'filter.keep': () => change({ isFiltering: false }),
    'filter.drop': () => change({ isFiltering: false, filter: '' }),
    'filter.back': () => {
      const { filter = '' } = filteredIn(view.get().overlays.at(-1)) ?? {}
      const last = graphemesOf(filter).at(-1)?.text.length ?? 0
      change({ filter: filter.slice(0, filter.length - last) })
    },
    'filter.clear': () => change({ filter: '' }),
  }
}
