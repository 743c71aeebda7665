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
  /** Erases the whole screen, whatever style, scroll region and place the terminal writes in. */
  readonly erase: () => void
  readonly setVisible: (isVisible: boolean) => void
  readonly state: () => PenState
  readonly bytes: () => string
}

const digits = (number: number): number => (number < 10 ? 1 : number < 100 ? 2 : 3)

const times = (count: number): string => (count === 1 ? '' : String(count))
const timesCost = (count: number): number => (count === 1 ? 0 : digits(count))

/** Ways to move within a row. */
const across = (from: number, to: number): string => {
  if (from === to) return ''
  if (to === 0) return '\r'
  if (to > from) {
    const forward = `\u001b[${times(to - from)}C`
    const absolute = `\u001b[${to + 1}G`
    return absolute.length < forward.length ? absolute : forward
  }
  return from - to <= 4 ? '\b'.repeat(from - to) : `\u001b[${to + 1}G`
}

const acrossCost = (from: number, to: number): number => {
  if (from === to) return 0
  if (to === 0) return 1
  if (to > from) return 3 + Math.min(timesCost(to - from), digits(to + 1))
  return from - to <= 4 ? from - to : 3 + digits(to + 1)
}

const address = (x: number, y: number): string =>
  x === 0 ? `\u001b[${y === 0 ? '' : y + 1}H` : `\u001b[${y === 0 ? '' : y + 1};${x + 1}H`

const addressCost = (x: number, y: number): number =>
  3 + (y === 0 ? 0 : digits(y + 1)) + (x === 0 ? 0 : 1 + digits(x + 1))

/** Bytes that it takes to get from one cell to another; `fromX` is `null` when nothing is known. */
export const moveCost = (fromX: number | null, fromY: number, x: number, y: number): number => {
  if (fromX === null) return addressCost(x, y)
  if (fromY === y) return acrossCost(fromX, x)
  return Math.min(addressCost(x, y), 3 + timesCost(Math.abs(y - fromY)) + acrossCost(fromX, x))
}

const path = (fromX: number, fromY: number, x: number, y: number): string => {
  if (fromY === y) return across(fromX, x)
  const down = y > fromY ? `\u001b[${times(y - fromY)}B` : `\u001b[${times(fromY - y)}A`
  const stepped = down + across(fromX, x)
  const absolute = address(x, y)
  return absolute.length < stepped.length ? absolute : stepped
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
    erase: () => {
      bytes += '\u001b[m\u001b[r\u001b[H\u001b[J'
      style = plainStyle
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
