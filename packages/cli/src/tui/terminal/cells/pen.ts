/** Writes to the terminal while keeping track of where its cursor is and in which style it writes. */
import { plainStyle, type Styles } from './style.ts'

/** What is known of the terminal's cursor. `x` is `null` when it is not known, `y` too then. */
export interface PenState {
  readonly x: number | null
  readonly y: number
  readonly style: number
  readonly isVisible: boolean
}

/** As a program finds the terminal that it knows nothing about. */
export const lostPen: PenState = { x: null, y: 0, style: plainStyle, isVisible: true }

export interface Pen {
  readonly moveTo: (x: number, y: number) => void
  readonly setStyle: (style: number) => void
  /** Writes graphemes that take `width` cells together; `isCertain` = the terminal surely agrees on that width. */
  readonly write: (text: string, width: number, isCertain: boolean) => void
  /** Erases from the cursor to the end of the row, in the plain style. */
  readonly eraseToEnd: () => void
  /** A sequence that leaves the cursor in the left upper corner. */
  readonly home: (sequence: string) => void
  readonly setVisible: (isVisible: boolean) => void
  readonly state: () => PenState
  readonly bytes: () => string
}

const shortest = (candidates: readonly string[]): string =>
  candidates.reduce((best, candidate) => (candidate.length < best.length ? candidate : best))

const times = (count: number): string => (count === 1 ? '' : String(count))

/** Within a row. */
const across = (from: number, to: number): string => {
  if (from === to) return ''
  const ways = [to === 0 ? '\r' : `\u001b[${times(to + 1)}G`]
  if (to > from) ways.push(`\u001b[${times(to - from)}C`)
  else
    ways.push(
      '\b'.repeat(Math.min(from - to, 8)).length === from - to
        ? '\b'.repeat(from - to)
        : `\u001b[${from - to}D`,
    )
  return shortest(ways)
}

const address = (x: number, y: number): string =>
  x === 0 ? `\u001b[${y === 0 ? '' : y + 1}H` : `\u001b[${y === 0 ? '' : y + 1};${x + 1}H`

const path = (fromX: number, fromY: number, x: number, y: number): string => {
  if (fromY === y) return across(fromX, x)
  const vertical = y > fromY ? `\u001b[${times(y - fromY)}B` : `\u001b[${times(fromY - y)}A`
  return shortest([address(x, y), vertical + across(fromX, x)])
}

export const createPen = (styles: Styles, start: PenState, columns: number): Pen => {
  let { x, y, style, isVisible } = start
  let bytes = ''
  return {
    moveTo: (toX, toY) => {
      bytes += x === null ? address(toX, toY) : path(x, y, toX, toY)
      x = toX
      y = toY
    },
    setStyle: (next) => {
      if (next === style) return
      bytes += styles.change(style, next)
      style = next
    },
    write: (text, width, isCertain) => {
      bytes += text
      // Behind the last column terminals differ in where the cursor is.
      x = x === null || !isCertain || x + width >= columns ? null : x + width
    },
    eraseToEnd: () => {
      bytes += styles.change(style, plainStyle)
      style = plainStyle
      bytes += '\u001b[K'
    },
    home: (sequence) => {
      bytes += sequence
      x = 0
      y = 0
    },
    setVisible: (next) => {
      if (next !== isVisible) bytes += next ? '\u001b[?25h' : '\u001b[?25l'
      isVisible = next
    },
    state: () => ({ x, y, style, isVisible }),
    bytes: () => bytes,
  }
}
