/** A list from which one line is chosen, with or without a text that says which. */
import type { SafeText } from '@terminal-chat/core'
import type { Span } from '../../text/line.ts'

export interface PickerRow {
  /** What it shows; harmless, of any width. */
  readonly spans: readonly Span[]
  /** Called when it is chosen, with the picker closed. */
  readonly choose: () => void
}

export interface Picker {
  readonly kind: 'picker'
  /** Tells it from others that were open before. */
  readonly id: symbol
  readonly title: SafeText
  /** What was typed; `null`: nothing can be typed, and a digit takes the line of that number. */
  readonly query: string | null
  readonly rows: readonly PickerRow[]
  /** Index of the line that Enter takes. */
  readonly marked: number
  /** A word on the rows, such as that more are being looked for; `''` = none. */
  readonly note: SafeText
  /** What the keys do that only this one has. */
  readonly hint: SafeText
  /** Called with what was typed, each time it changes. */
  readonly onQuery: (query: string) => void
  /** Called when the scope key is pressed. */
  readonly onScope: () => void
}

/** `rows` come anew with the mark on the first, or `more` behind those that are there. */
export type PickerChange = Partial<Pick<Picker, 'title' | 'query' | 'rows' | 'marked' | 'note'>> & {
  readonly more?: readonly PickerRow[]
}

export const pickerChanged = (picker: Picker, { more = [], ...change }: PickerChange): Picker => {
  const rows = [...(change.rows ?? picker.rows), ...more]
  const marked = change.marked ?? (change.rows === undefined ? picker.marked : 0)
  return { ...picker, ...change, rows, marked: Math.max(0, Math.min(rows.length - 1, marked)) }
}
