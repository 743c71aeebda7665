/** Lays out a picker: what was typed, the lines to choose from, a word on them. */
import { blanks, fit, own, span, type Span } from '../../text/line.ts'
import { firstShown } from '../../text/window.ts'
import type { Size } from '../../view/state.ts'
import { framed, isFramed, roomIn, type FramedBox } from './framed.ts'
import type { Picker, PickerRow } from './picker.ts'
import { queryLine } from './query-line.ts'

const widest = 76

const rowLine = ({ spans }: PickerRow, at: number, { query, marked }: Picker): readonly Span[] => {
  const isMarked = at === marked
  const number = query === null && at < 9 ? own(`${at + 1} `) : own(query === null ? '  ' : '')
  return [
    span(own(isMarked ? '▸ ' : '  '), 'accent'),
    span(number, 'text.muted'),
    ...(isMarked ? spans.map(({ text }) => span(text, 'text.strong')) : spans),
  ]
}

/** Lines of the list that are shown at once. */
export const pickerHeight = (picker: Picker, size: Size): number =>
  Math.max(1, roomIn(size, widest).height - (picker.query === null ? 0 : 1) - (picker.note === '' ? 0 : 1))

export const pickerBox = (picker: Picker, size: Size): FramedBox => {
  const { width } = roomIn(size, widest)
  const height = pickerHeight(picker, size)
  const { rows, marked, query, note } = picker
  const first = firstShown(rows.length, height, marked)
  const lines = [
    ...(query === null ? [] : [queryLine(query, width)]),
    ...rows.slice(first, first + height).map((row, at) => fit(rowLine(row, first + at, picker), width)),
    ...(note === '' ? [] : [fit([blanks(2), span(note, 'text.muted')], width)]),
  ]
  return framed(size, width, picker.title, lines, picker.hint)
}

/** Index of the row that is shown there; `null` = none is. `y`: row of the screen. */
export const pickerRowAt = (picker: Picker, size: Size, y: number): number | null => {
  const { rows, marked, query } = picker
  const height = pickerHeight(picker, size)
  const line = y - pickerBox(picker, size).rect.y - (isFramed(size) ? 1 : 0) - (query === null ? 0 : 1)
  const at = firstShown(rows.length, height, marked) + line
  return line < 0 || line >= height || rows[at] === undefined ? null : at
}
