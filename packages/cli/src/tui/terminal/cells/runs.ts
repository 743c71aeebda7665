/** Finds the cells in which two screens differ, as runs that are written in one go. */
import { isSimple } from '../../text/graphemes.ts'
import { blankRow, cellAt, isSameCell, styleAt, type Row } from './row.ts'
import { plainStyle, type Styles } from './style.ts'

/** A character that terminals may take for another width than it is. */
interface UncertainPart {
  readonly text: string
  readonly width: number
}

/** Cells beside each other in one row and one style. */
export interface Run {
  readonly x: number
  readonly y: number
  readonly style: number
  /** Blanks only: any style will do in which blanks look the same. */
  readonly isBlank: boolean
  /** `null`: everything from here to the end of the row is blank, and erased. */
  readonly content: string | UncertainPart | null
  readonly width: number
  /** Must be written right before this one: the terminal may let it spill over these cells. */
  readonly before: Run | null
}

/** Unchanged cells that are cheaper to write again than to jump over. */
const bridge = 3
/** Blanks at the end of a row that are cheaper to erase than to write. */
const worthErasing = 4

/** The first cell from which on `row` is blank and can be erased instead of written. */
const blankFrom = (row: Row, columns: number, styles: Styles): number => {
  let x = Math.min(row.cells.length, columns)
  while (x > 0 && cellAt(row, x - 1) === ' ' && styles.isSameBlank(styleAt(row, x - 1), plainStyle)) x -= 1
  return x
}

const widthAt = (row: Row, x: number): number => {
  let width = 1
  while (x + width < row.cells.length && cellAt(row, x + width) === '') width += 1
  return width
}

/** The runs of the cells from `from` up to `to`, neither of which is the middle of a wide character. */
const runsOf = (row: Row, from: number, to: number, y: number, styles: Styles): readonly Run[] => {
  const runs: Run[] = []
  let before: Run | null = null
  let text = ''
  let start = from
  let style = plainStyle
  let isBlank = true
  const close = (x: number): void => {
    if (x === start || text === '') return
    const run: Run = { x: start, y, style, isBlank, content: text, width: x - start, before }
    runs.push(run)
    if (before !== null) before = run
    text = ''
  }
  for (let x = from; x < to;) {
    const grapheme = cellAt(row, x)
    const width = widthAt(row, x)
    const own = styleAt(row, x)
    if (row.isUncertain && !isSimple(grapheme)) {
      close(x)
      const content = { text: grapheme, width }
      const run: Run = { x, y, style: own, isBlank: false, content, width, before }
      runs.push(run)
      before = run
      start = x + width
    } else {
      const isBlankCell = grapheme === ' '
      const fits = text !== '' && (own === style || (isBlankCell && styles.isSameBlank(own, style)))
      // A run that began with blanks takes the style of what follows, if they look the same in it.
      const canTurn = text !== '' && isBlank && styles.isSameBlank(style, own)
      if (!fits && !canTurn) {
        close(x)
        start = x
        isBlank = true
      }
      if (text === '' || (canTurn && !isBlankCell)) style = own
      text += grapheme
      isBlank &&= isBlankCell
    }
    x += width
  }
  close(to)
  return runs
}

/** The index behind the last cell in which they differ. */
const lastDifference = (before: Row, after: Row, from: number, columns: number, styles: Styles): number => {
  let end = columns
  while (end > from && isSameCell(before, after, end - 1, styles)) end -= 1
  return end
}

/** From `from` on `after` is blank. */
const blankRuns = (
  before: Row,
  after: Row,
  from: number,
  y: number,
  columns: number,
  styles: Styles,
): readonly Run[] => {
  const end = lastDifference(before, after, from, columns, styles)
  if (end - from <= worthErasing) return runsOf(after, from, end, y, styles)
  const width = columns - from
  return [{ x: from, y, style: plainStyle, isBlank: false, content: null, width, before: null }]
}

/** Where the differing cells from `from` on end; a few equal ones between them count as well. */
const differenceEnd = (isSame: (x: number) => boolean, from: number, columns: number): number => {
  let end = from
  let same = 0
  while (end < columns && same <= bridge) {
    same = isSame(end) ? same + 1 : 0
    end += 1
  }
  return end - same
}

const rowRuns = (before: Row, after: Row, y: number, columns: number, styles: Styles): readonly Run[] => {
  const runs: Run[] = []
  const isSame = (x: number): boolean => isSameCell(before, after, x, styles)
  const blank = blankFrom(after, columns, styles)
  // A character that the terminal takes for wider than it is spills over what follows: all of it is written again.
  const isWhole = after.isUncertain || before.isUncertain
  for (let x = 0; x < columns;) {
    while (x < columns && isSame(x)) x += 1
    if (x >= columns) break
    while (x > 0 && cellAt(after, x) === '') x -= 1
    let end = isWhole ? columns : differenceEnd(isSame, x, columns)
    while (end < columns && cellAt(after, end) === '') end += 1
    if (end > blank) {
      const from = Math.max(x, blank)
      runs.push(...runsOf(after, x, from, y, styles))
      runs.push(...blankRuns(before, after, from, y, columns, styles))
      break
    }
    runs.push(...runsOf(after, x, end, y, styles))
    x = end
  }
  return runs
}

/** Both have one entry per row of the terminal. */
export const findRuns = (
  before: readonly Row[],
  after: readonly Row[],
  columns: number,
  styles: Styles,
): readonly Run[] =>
  after.flatMap((row, y) => {
    const known = before[y] ?? blankRow
    return known === row ? [] : rowRuns(known, row, y, columns, styles)
  })
