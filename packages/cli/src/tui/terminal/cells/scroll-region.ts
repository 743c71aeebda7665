/** Finds a block of rows that only moved up or down, so that the terminal can move it by itself. */
import type { Pen } from './pen.ts'
import { blankRow, isSameCell, type Row } from './row.ts'
import { plainStyle, type Styles } from './style.ts'

/** The rows from `top` to `bottom`, both included, move up by `by` rows; down when it is negative. */
export interface Shift {
  readonly top: number
  readonly bottom: number
  readonly by: number
}

/** Fewer changed rows than this are not worth looking at. */
const leastRows = 4
/** Further than this nothing moves that would still be found below. */
const furthest = 24

const isSameRow = (left: Row | undefined, right: Row, columns: number, styles: Styles): boolean => {
  if (left === right) return true
  if (left === undefined) return false
  const end = Math.min(columns, Math.max(left.cells.length, right.cells.length))
  for (let x = 0; x < end; x += 1) if (!isSameCell(left, right, x, styles)) return false
  return true
}

/** Columns in which a good part of the changed rows differ: those of the pane that moved, not of its neighbours. */
const busyColumns = (
  before: readonly Row[],
  after: readonly Row[],
  changed: readonly number[],
  columns: number,
  styles: Styles,
): readonly number[] => {
  const counts = new Uint16Array(columns)
  for (const y of changed) {
    const left = before[y]
    const right = after[y]
    if (left === undefined || right === undefined) continue
    const end = Math.min(columns, Math.max(left.cells.length, right.cells.length))
    for (let x = 0; x < end; x += 1) if (!isSameCell(left, right, x, styles)) counts[x] = (counts[x] ?? 0) + 1
  }
  const least = Math.max(2, changed.length / 5)
  return Array.from(counts.keys()).filter((x) => (counts[x] ?? 0) >= least)
}

/** `null` when nothing moved as a block. */
export const findShift = (
  before: readonly Row[],
  after: readonly Row[],
  columns: number,
  styles: Styles,
): Shift | null => {
  // Rows made anew are often the same as before: what did not change must not be moved along.
  const changed = Array.from(after.entries())
    .filter(([y, row]) => !isSameRow(before[y], row, columns, styles))
    .map(([y]) => y)
  const first = changed[0]
  const last = changed.at(-1)
  if (first === undefined || last === undefined || changed.length < leastRows) return null
  const busy = busyColumns(before, after, changed, columns, styles)
  if (busy.length === 0) return null

  const moved = (y: number, by: number): boolean => {
    const from = before[y + by]
    const to = after[y]
    return from !== undefined && to !== undefined && busy.every((x) => isSameCell(from, to, x, styles))
  }
  let best: Shift | null = null
  let bestRows = 0
  const furthestHere = Math.min(furthest, last - first - 1)
  for (let distance = 1; distance <= furthestHere; distance += 1)
    for (const by of [distance, -distance]) {
      const rows: number[] = []
      for (let y = Math.max(first, first - by); y <= Math.min(last, last - by); y += 1)
        if (moved(y, by)) rows.push(y)
      const top = rows[0]
      const bottom = rows.at(-1)
      if (rows.length <= bestRows || top === undefined || bottom === undefined) continue
      bestRows = rows.length
      best = { top: Math.min(top, top + by), bottom: Math.max(bottom, bottom + by), by }
    }
  return bestRows * 2 >= changed.length ? best : null
}

/** Makes the terminal move the block; gives back what is then on it. */
export const applyShift = (pen: Pen, before: readonly Row[], { top, bottom, by }: Shift): readonly Row[] => {
  // What comes in is erased in the style of the moment.
  pen.setStyle(plainStyle)
  pen.home(`\u001b[${top + 1};${bottom + 1}r`)
  pen.moveTo(0, top)
  const count = Math.abs(by)
  // Delete or insert lines: unlike the scroll sequences, every terminal knows them.
  pen.home(`\u001b[${count === 1 ? '' : count}${by > 0 ? 'M' : 'L'}\u001b[r`)
  const block = before.slice(top, bottom + 1)
  const blank = Array.from({ length: count }, () => blankRow)
  const shifted =
    by > 0 ? [...block.slice(count), ...blank] : [...blank, ...block.slice(0, block.length - count)]
  return [...before.slice(0, top), ...shifted, ...before.slice(bottom + 1)]
}
