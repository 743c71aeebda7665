/** Opens pickers, each with an id of its own. */
import type { SafeText } from '@terminal-chat/core'
import type { Action } from '../../keys/actions.ts'
import { keyFor } from '../panes/overlay/overlay-box.ts'
import type { Screen } from '../screen.ts'
import { own } from '../text/line.ts'
import type { Picker, PickerChange } from '../panes/overlay/picker.ts'

export interface OpenPicker {
  readonly change: (change: PickerChange) => void
  readonly isOpen: () => boolean
}

/** Keys that it has besides the one that closes it, with what they do. */
type PickerKeys = readonly (readonly [Action, string])[]

export type PickerOptions = Partial<Omit<Picker, 'kind' | 'id' | 'title'>> & {
  readonly title: SafeText
  readonly keys?: PickerKeys
}

export const createPickers = ({ view, keymap }: Pick<Screen, 'view' | 'keymap'>) => {
  const hintOf = (keys: PickerKeys): SafeText =>
    own(
      [...keys, ['picker.close', 'closes'] as const]
        .map(([action, what]) => [keyFor(keymap, action), what] as const)
        .filter(([key]) => key !== '')
        .map(([key, what]) => `${key} ${what}`)
        .join('  '),
    )
  return ({ keys = [], ...options }: PickerOptions): OpenPicker => {
    const id = Symbol('picker')
    view.dispatch({
      type: 'overlay/opened',
      overlay: {
        query: null,
        rows: [],
        marked: 0,
        note: own(''),
        hint: hintOf(keys),
        onQuery: () => undefined,
        onScope: () => undefined,
        ...options,
        kind: 'picker',
        id,
      },
    })
    return {
      change: (change) => view.dispatch({ type: 'picker/changed', id, change }),
      isOpen: () => view.get().overlays.some((overlay) => overlay.kind === 'picker' && overlay.id === id),
    }
  }
}

export type OpenPickers = ReturnType<typeof createPickers>
