/** Wraps what is being written into rows, and tells in which cell the caret stands. */
import type { SafeText } from '@terminal-chat/core'
import { cellText } from '../../text/cell-text.ts'
import { graphemesOf, isNarrow, isSimple, widthOf, type Grapheme } from '../../text/graphemes.ts'
import { truncate } from '../../text/line.ts'

/** One row as a range of UTF-16 units of the text. A line feed stands in none. */
export interface Row {
  readonly start: number
  readonly end: number
}

export interface Cell {
  readonly row: number
  readonly column: number
}

/** Cells of a row that text may take: the last one is the caret's, and a space may hang into it. */
const limitOf = (width: number): number => Math.max(1, width - 1)

const known = new Map<string, { readonly text: SafeText; readonly cells: number }>()
const knownKept = 4096

/** A grapheme as it is drawn where there is room enough. Remembered: a text has few different ones. */
const drawnFreely = (grapheme: string): { readonly text: SafeText; readonly cells: number } => {
  const before = known.get(grapheme)
  if (before !== undefined) return before
  const text = cellText(grapheme)
  const made = { text, cells: widthOf(text) }
  if (known.size >= knownKept) known.clear()
  known.set(grapheme, made)
  return made
}

/** A grapheme as it is drawn, foreign characters visible; never wider than a row. */
export const drawn = (grapheme: string, width: number): SafeText => {
  const { text, cells } = drawnFreely(grapheme)
  return cells > limitOf(width) ? truncate(text, limitOf(width)) : text
}

const drawnWidth = ({ text, width: own }: Grapheme, width: number): number => {
  const cells = isSimple(text) ? own : drawnFreely(text).cells
  return cells <= limitOf(width) ? cells : widthOf(drawn(text, width))
}

const isBreakable = (before: string, cells: number): boolean => before === ' ' || cells === 2

/** The rows of a line in which each unit is one cell. */
const wrapNarrow = (line: string, offset: number, limit: number): readonly Row[] => {
  const rows: Row[] = []
  let start = 0
  while (line.length - start > limit) {
    const isHanging = line[start + limit] === ' '
    const space = isHanging ? start + limit : start + line.slice(start, start + limit).lastIndexOf(' ')
    const end = space < start ? start + limit : space + 1
    rows.push({ start: offset + start, end: offset + end })
    start = end
  }
  rows.push({ start: offset + start, end: offset + line.length })
  return rows
}

/** The rows of one line, which stands at `offset` in the text. */
const wrapLine = (line: string, offset: number, width: number): readonly Row[] => {
  const limit = limitOf(width)
  if (isNarrow(line)) return wrapNarrow(line, offset, limit)
  const rows: Row[] = []
  let start = 0
  let at = 0
  let cells = 0
  let soft = -1
  let cellsAtSoft = 0
  let before = ''
  const end = (to: number): void => {
    rows.push({ start: offset + start, end: offset + to })
    start = to
    soft = -1
  }
  for (const grapheme of graphemesOf(line)) {
    const wide = drawnWidth(grapheme, width)
    if (at > start && isBreakable(before, wide)) {
      soft = at
      cellsAtSoft = cells
    }
    const isHanging = grapheme.text === ' ' && cells === limit
    if (cells + wide > limit && at > start && !isHanging) {
      const isSoft = soft > start
      cells = isSoft ? cells - cellsAtSoft : 0
      end(isSoft ? soft : at)
      // What moved down with the break may still leave no room.
      if (cells + wide > limit && at > start) {
        cells = 0
        end(at)
      }
    }
    at += grapheme.text.length
    cells += wide
    before = grapheme.text
    if (isHanging) {
      cells = 0
      end(at)
    }
  }
  rows.push({ start: offset + start, end: offset + at })
  return rows
}

/** `width` in cells, the caret's own included; at least 2. There is always one row. */
export const rowsOf = (text: string, width: number): readonly Row[] => {
  const rows: Row[] = []
  for (let from = 0; from <= text.length;) {
    const feed = text.indexOf('\n', from)
    const to = feed < 0 ? text.length : feed
    rows.push(...wrapLine(text.slice(from, to), from, width))
    from = to + 1
  }
  return rows
}

/** Cells from the start of a row to `caret`. */
const columnOf = (text: string, { start }: Row, caret: number, width: number): number => {
  const before = text.slice(start, caret)
  if (isNarrow(before)) return before.length
  let column = 0
  for (const grapheme of graphemesOf(before)) column += drawnWidth(grapheme, width)
  return column
}

/** Between two rows of one line the caret stands on the lower one. */
export const cellOf = (text: string, rows: readonly Row[], caret: number, width: number): Cell => {
  const row = Math.max(
    0,
    rows.findLastIndex(({ start }) => start <= caret),
  )
  const found = rows[row]
  return { row, column: found === undefined ? 0 : columnOf(text, found, caret, width) }
}

/** The caret in that row which is nearest to `column` without passing it. */
export const caretAt = (text: string, rows: readonly Row[], { row, column }: Cell, width: number): number => {
  const found = rows[row]
  if (found === undefined) return text.length
  // The end of a row that was wrapped belongs to the next one.
  const isWrapped = rows[row + 1]?.start === found.end
  let caret = found.start
  let cells = 0
  for (const grapheme of graphemesOf(text.slice(found.start, found.end))) {
    const wide = drawnWidth(grapheme, width)
    const next = caret + grapheme.text.length
    if (cells + wide > column || (isWrapped && next >= found.end)) break
    cells += wide
    caret = next
  }
  return caret
}
