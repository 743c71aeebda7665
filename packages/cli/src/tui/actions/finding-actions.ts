/** Actions that find something by some of its letters. */
import type { Action } from '../../keys/actions.ts'
import type { ActionParts, Handler } from './handler.ts'
import { createHistorySearch } from './history-search.ts'
import { createPickers } from './open-picker.ts'
import { createSwitcher } from './switcher.ts'

type FindingAction = Extract<Action, `switcher.${string}` | 'history.search'>

export const findingActions = (parts: ActionParts): Record<FindingAction, Handler> => {
  const openPicker = createPickers(parts.screen)
  return {
    'switcher.open': createSwitcher(parts, openPicker),
    'history.search': createHistorySearch(parts.screen, openPicker),
  }
}
