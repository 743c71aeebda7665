/** Opens pickers, each with an id of its own. */
import type { SafeText } from '@terminal-chat/core'
import type { Screen } from '../screen.ts'
import { own } from '../text/line.ts'
import type { Picker, PickerChange } from '../panes/overlay/picker.ts'

export interface OpenPicker {
  readonly change: (change: PickerChange) => void
  readonly isOpen: () => boolean
}

export type PickerOptions = Partial<Omit<Picker, 'kind' | 'id' | 'title'>> & { readonly title: SafeText }

export const createPickers = ({ view }: Pick<Screen, 'view'>) => {
  let ids = 0
  return (options: PickerOptions): OpenPicker => {
    const id = (ids += 1)
    view.dispatch({
      type: 'overlay/opened',
      overlay: {
        query: null,
        rows: [],
        marked: 0,
        note: own(''),
        hint: own(''),
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
