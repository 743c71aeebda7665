/** Writes the cells in which two screens differ. */
import { isSimple } from '../../text/graphemes.ts'
import type { Pen } from './pen.ts'
import { cellAt, isSameCell, styleAt, type Row } from './row.ts'
import type { Styles } from './style.ts'

/** Unchanged cells that are cheaper to write again than to jump over. */
const bridge = 3

/** The first cell from which on `row` is blank and can be erased instead of written. */
const blankFrom = (row: Row, columns: number, styles: Styles): number => {
  let x = Math.min(row.cells.length, columns)
  while (x > 0 && cellAt(row, x - 1) === ' ' && styles.isErasable(styleAt(row, x - 1))) x -= 1
  return x
}

const widthAt = (row: Row, x: number): number => {
  let width = 1
  while (cellAt(row, x + width) === '' && x + width < row.cells.length) width += 1
  return width
}

/** Writes the cells from `from` up to `to`, which is not the middle of a wide character. */
const writeCells = (pen: Pen, row: Row, from: number, to: number, y: number): void => {
  for (let x = from; x < to;) {
    const grapheme = cellAt(row, x)
    const width = widthAt(row, x)
    const isCertain = isSimple(grapheme)
    pen.moveTo(x, y)
    pen.setStyle(styleAt(row, x))
    if (!isCertain) {
      // The terminal may think it narrower: what it leaves uncovered must be blank.
      pen.write(' '.repeat(width), width, true)
      pen.moveTo(x, y)
    }
    pen.write(grapheme, width, isCertain)
    x += width
  }
}

const paintRow = (
  pen: Pen,
  before: Row | null,
  after: Row,
  y: number,
  columns: number,
  styles: Styles,
): void => {
  const isSame = (x: number): boolean => before !== null && isSameCell(before, after, x)
  const blank = blankFrom(after, columns, styles)
  let x = 0
  // A character that the terminal takes for wider than it is spills over what follows: all of it is written again.
  const isWhole = before === null || after.isUncertain || before.isUncertain
  while (x < columns) {
    while (x < columns && isSame(x)) x += 1
    if (x >= columns) return
    while (x > 0 && cellAt(after, x) === '') x -= 1
    let end = x
    let same = 0
    while (end < columns && (isWhole || same <= bridge)) {
      same = isSame(end) ? same + 1 : 0
      end += 1
    }
    if (!isWhole && same > 0) end -= same
    while (cellAt(after, end) === '' && end < columns) end += 1
    if (end > blank) {
      writeCells(pen, after, x, Math.max(x, blank), y)
      const start = Math.max(x, blank)
      const left = lastDifference(before, after, start, columns) - start
      if (left > 0) {
        pen.moveTo(start, y)
        if (left > 4) pen.eraseToEnd()
        else writeCells(pen, after, start, start + left, y)
      }
      return
    }
    writeCells(pen, after, x, end, y)
    x = end
  }
}

/** The index behind the last cell in which they differ. */
const lastDifference = (before: Row | null, after: Row, from: number, columns: number): number => {
  if (before === null) return columns
  let end = columns
  while (end > from && isSameCell(before, after, end - 1)) end -= 1
  return end
}

/** `before` holds `null` for rows of which nothing is known. Both have one entry per row of the terminal. */
export const paintRows = (
  pen: Pen,
  before: readonly (Row | null)[],
  after: readonly Row[],
  columns: number,
  styles: Styles,
): void => {
  for (const [y, row] of after.entries()) {
    const known = before[y] ?? null
    if (known !== row) paintRow(pen, known, row, y, columns, styles)
  }
}
