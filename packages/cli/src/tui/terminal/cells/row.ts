/** One row of the screen as cells. */
import { graphemesOf, graphemeWidth, isSimple, partsOf } from '../../text/graphemes.ts'
import { plainStyle, type Styles } from './style.ts'

/** Cells from the left; those behind the last one are blank and plain. Never changed once made. */
export interface Row {
  /** One grapheme per cell; `''` is the rest of the wide one before it. */
  readonly cells: readonly string[]
  readonly styles: readonly number[]
  /** Whether terminals may disagree on the width of something in it. */
  readonly isUncertain: boolean
}

export const blankRow: Row = { cells: [], styles: [], isUncertain: false }

export const cellAt = (row: Row, x: number): string => row.cells[x] ?? ' '
export const styleAt = (row: Row, x: number): number => row.styles[x] ?? plainStyle

/** Whether the cells look the same. */
export const isSameCell = (left: Row, right: Row, x: number, styles: Styles): boolean => {
  const grapheme = cellAt(left, x)
  if (grapheme !== cellAt(right, x)) return false
  const before = styleAt(left, x)
  const after = styleAt(right, x)
  return before === after || (grapheme === ' ' && styles.isSameBlank(before, after))
}

/** A row while it is made. */
export interface OpenRow {
  readonly cells: string[]
  readonly styles: number[]
}

/** Puts text into cells from `from` on; returns where the next goes. What does not fit into `columns` is left away. */
export const put = (
  { cells, styles }: OpenRow,
  text: string,
  style: number,
  from: number,
  columns: number,
): number => {
  let x = from
  const putPart = (part: string, width: number): void => {
    cells[x] = part
    styles[x] = style
    for (let rest = 1; rest < width; rest += 1) {
      cells[x + rest] = ''
      styles[x + rest] = style
    }
    x += width
  }
  for (const { text: grapheme, width } of graphemesOf(text)) {
    if (x + Math.max(1, width) > columns) return columns
    const parts = width < 2 ? [grapheme] : partsOf(grapheme)
    if (parts.length === 1) putPart(grapheme, Math.max(1, width))
    else for (const part of parts) putPart(part, Math.max(1, graphemeWidth(part)))
  }
  return x
}

const sequence = /\u001b(?:\[([\d;]*)m|\]8;([^\u0007\u001b]*)(?:\u0007|\u001b\\))/g

/** `source` holds text, SGR and OSC 8 sequences; it begins and ends in the plain style. */
export const parseRow = (source: string, columns: number, styles: Styles): Row => {
  const row: OpenRow = { cells: [], styles: [] }
  let style = plainStyle
  let x = 0
  let at = 0
  let isUncertain = false
  const add = (text: string): void => {
    if (text === '') return
    isUncertain ||= !isSimple(text)
    x = put(row, text, style, x, columns)
  }
  for (const match of source.matchAll(sequence)) {
    add(source.slice(at, match.index))
    style = match[2] === undefined ? styles.withSgr(style, match[1] ?? '') : styles.withLink(style, match[2])
    at = match.index + match[0].length
  }
  add(source.slice(at))
  while (row.cells.at(-1) === ' ' && row.styles.at(-1) === plainStyle) {
    row.cells.pop()
    row.styles.pop()
  }
  return { ...row, isUncertain }
}
