/** Actions of the picker and of the page that is read. */
import type { Store } from '@terminal-chat/core'
import type { Action } from '../../keys/actions.ts'
import { graphemesOf } from '../text/graphemes.ts'
import { pickerHeight } from '../panes/overlay/picker-box.ts'
import type { Picker, PickerChange } from '../panes/overlay/picker.ts'
import type { ViewEvent } from '../view/event.ts'
import type { ViewState } from '../view/state.ts'
import type { ActionParts, Handler } from './handler.ts'

type PickerAction = Extract<Action, `picker.${string}` | `text.${string}`>
type View = Store<ViewState, ViewEvent>

/** Characters that one may type. */
const queryLimit = 200

const openPicker = (view: View): Picker | null => {
  const top = view.get().overlays.at(-1)
  return top?.kind === 'picker' ? top : null
}

const change = (view: View, { id }: Picker, changed: PickerChange): void =>
  view.dispatch({ type: 'picker/changed', id, change: changed })

/** Takes that row, as if it were marked and Enter pressed. */
export const choose = (view: View, picker: Picker, at: number): void => {
  const row = picker.rows[at]
  if (row === undefined) return
  view.dispatch({ type: 'overlay/closed' })
  row.choose()
}

const ask = (view: View, picker: Picker, query: string): void => {
  if (query === picker.query) return
  change(view, picker, { query })
  picker.onQuery(query)
}

/** Takes what was typed while a picker is open; where nothing can be typed, a digit chooses. */
export const pick = (view: View, typed: string): void => {
  const picker = openPicker(view)
  if (picker === null) return
  if (picker.query !== null) ask(view, picker, `${picker.query}${typed}`.slice(0, queryLimit))
  else if (/^[1-9]$/.test(typed)) choose(view, picker, Number(typed) - 1)
}

export const pickerActions = ({ screen: { view }, desk }: ActionParts): Record<PickerAction, Handler> => {
  const withPicker = (act: (picker: Picker) => void): Handler => {
    return () => {
      const picker = openPicker(view)
      if (picker !== null) act(picker)
    }
  }
  const mark = (lines: (height: number) => number): Handler =>
    withPicker((picker) => {
      const marked = picker.marked + lines(pickerHeight(picker, view.get().size))
      change(view, picker, { marked })
    })
  return {
    'picker.close': () => view.dispatch({ type: 'overlay/closed' }),
    'picker.choose': withPicker((picker) => choose(view, picker, picker.marked)),
    'picker.up': mark(() => -1),
    'picker.down': mark(() => 1),
    'picker.page-up': mark((height) => -height),
    'picker.page-down': mark((height) => height),
    'picker.delete-back': withPicker((picker) => {
      const last = graphemesOf(picker.query ?? '').at(-1)
      if (picker.query !== null && last !== undefined)
        ask(view, picker, picker.query.slice(0, -last.text.length))
    }),
    'picker.clear': withPicker((picker) => {
      if (picker.query !== null) ask(view, picker, '')
    }),
    'picker.scope': withPicker(({ onScope }) => onScope()),
    'text.copy': () => {
      const top = view.get().overlays.at(-1)
      if (top?.kind === 'text') desk.copy(top.source)
    },
  }
}
