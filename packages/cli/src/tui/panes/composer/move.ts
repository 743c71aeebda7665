/** Where the caret goes. */
import { lineEnd, lineStart, nextBoundary, previousBoundary, withCaret, type Buffer } from './buffer.ts'
import type { Destination } from './edit.ts'
import { caretAt, cellOf, rowsOf } from './layout.ts'
import type { ComposerState } from './state.ts'
import { blankStart, wordEnd, wordStart } from './words.ts'

const destinations: Record<Destination | 'blank-left', (buffer: Buffer) => number> = {
  left: ({ text, caret }) => previousBoundary(text, caret),
  right: ({ text, caret }) => nextBoundary(text, caret),
  'word-left': ({ text, caret }) => wordStart(text, caret),
  'word-right': ({ text, caret }) => wordEnd(text, caret),
  'blank-left': ({ text, caret }) => blankStart(text, caret),
  'line-start': ({ text, caret }) => lineStart(text, caret),
  'line-end': ({ text, caret }) => lineEnd(text, caret),
  'text-start': () => 0,
  'text-end': ({ text }) => text.length,
}

/** An index of the text. */
export const destination = (buffer: Buffer, to: Destination | 'blank-left'): number =>
  destinations[to](buffer)

/** One row up or down in the column where the first such move began; beyond the first and the last row nothing happens. */
export const rowMoved = (state: ComposerState, step: -1 | 1, width: number): ComposerState => {
  const { text, caret } = state.buffer
  const rows = rowsOf(text, width)
  const cell = cellOf(text, rows, caret, width)
  const row = cell.row + step
  if (row < 0 || row >= rows.length) return state
  const column = state.last.kind === 'row' ? state.last.column : cell.column
  return {
    ...state,
    buffer: withCaret(state.buffer, caretAt(text, rows, { row, column }, width)),
    last: { kind: 'row', column },
  }
}
