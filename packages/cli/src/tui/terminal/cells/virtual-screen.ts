/** Follows what Ink writes on a screen of our own, so that it can be compared with the terminal's. */
import { blankRow, parseRow, type Row } from './row.ts'
import type { Styles } from './style.ts'

export interface Frame {
  readonly rows: readonly Row[]
  readonly cursor: { readonly x: number; readonly y: number; readonly isVisible: boolean }
}

export interface VirtualScreen {
  /** Follows one write; gives back what is not for the screen (modes, queries) to be passed on. */
  readonly write: (data: string) => string
  readonly frame: () => Frame
  /** Whether Ink is in the middle of a frame. */
  readonly isHeld: () => boolean
  /** Rows are kept from the top, as terminals do. */
  readonly resize: (columns: number, rows: number) => void
}

/** Rows remembered by the text they came from. A frame has at most a few hundred. */
const rowsKept = 1024

const styling = /\u001b(?:\[[\d;]*m|\]8;[^\u0007\u001b]*(?:\u0007|\u001b\\))/y

const controlSequence = /\u001b\[([?>=<]?)([\d;]*)([ -/]*)([@-~])/y
const otherSequence = /\u001b(?:\][^\u0007\u001b]*(?:\u0007|\u001b\\)|.)/suy

export const createVirtualScreen = (
  styles: Styles,
  size: { readonly columns: number; readonly rows: number },
): VirtualScreen => {
  let { columns } = size
  let rows: Row[] = Array.from({ length: size.rows }, () => blankRow)
  let x = 0
  let y = 0
  let isVisible = true
  let isHeld = false
  const parsed = new Map<string, Row>()

  const rowOf = (source: string): Row => {
    const known = parsed.get(source)
    if (known !== undefined) return known
    if (parsed.size >= rowsKept) parsed.clear()
    const row = parseRow(source, columns, styles)
    parsed.set(source, row)
    return row
  }
  const clampRow = (wanted: number): number => Math.max(0, Math.min(rows.length - 1, wanted))
  const lineFeed = (): void => {
    x = 0
    if (y < rows.length - 1) y += 1
    else rows = [...rows.slice(1), blankRow]
  }
  const eraseFrom = (first: number): void => {
    for (let row = first; row < rows.length; row += 1) rows[row] = blankRow
  }
  // Ink writes whole lines, each from the first column on.
  const writeLine = (source: string): void => {
    const row = rowOf(source)
    rows[y] = row
    x = Math.min(row.cells.length, columns - 1)
  }

  /** `false` when it is not about cells or the cursor. */
  const control = (prefix: string, parameters: string, final: string): boolean => {
    if (prefix === '?') {
      if (parameters === '25') isVisible = final === 'h'
      else if (parameters === '2026') isHeld = final === 'h'
      else return false
      return true
    }
    if (prefix !== '') return false
    const [first = 0, second = 0] = parameters.split(';').map(Number)
    const count = Math.max(1, first)
    switch (final) {
      case 'A':
        y = clampRow(y - count)
        return true
      case 'B':
        y = clampRow(y + count)
        return true
      case 'E':
        y = clampRow(y + count)
        x = 0
        return true
      case 'G':
        x = Math.min(columns - 1, count - 1)
        return true
      case 'H':
        y = clampRow(count - 1)
        x = Math.min(columns - 1, Math.max(1, second) - 1)
        return true
      case 'J':
        eraseFrom(first === 2 ? 0 : y)
        return true
      case 'K':
        rows[y] = blankRow
        return true
      default:
        return false
    }
  }

  /** Reads the sequence at `at` that does not style text; gives where it ends and what to pass on. */
  const readSequence = (data: string, at: number): { readonly end: number; readonly rest: string } => {
    controlSequence.lastIndex = at
    const found = controlSequence.exec(data)
    if (found !== null) {
      const [all, prefix = '', parameters = '', intermediate = '', final = ''] = found
      const isOurs = intermediate === '' && control(prefix, parameters, final)
      return { end: at + all.length, rest: isOurs ? '' : all }
    }
    otherSequence.lastIndex = at
    const other = otherSequence.exec(data)?.[0] ?? data.slice(at)
    return { end: at + other.length, rest: other }
  }

  /** Where the run of text and styling at `at` ends. */
  const lineEnd = (data: string, at: number): number => {
    for (let end = at; end < data.length; end += 1) {
      const code = data.charCodeAt(end)
      if (code === 0x0a) return end
      if (code !== 0x1b) continue
      styling.lastIndex = end
      if (!styling.test(data)) return end
      end = styling.lastIndex - 1
    }
    return data.length
  }

  return {
    write: (data) => {
      let passed = ''
      let at = 0
      while (at < data.length) {
        if (data[at] === '\n') {
          lineFeed()
          at += 1
          continue
        }
        const end = lineEnd(data, at)
        if (end > at) {
          writeLine(data.slice(at, end))
          at = end
          continue
        }
        const read = readSequence(data, at)
        passed += read.rest
        at = read.end
      }
      return passed
    },
    frame: () => ({ rows, cursor: { x, y, isVisible } }),
    isHeld: () => isHeld,
    resize: (nextColumns, nextRows) => {
      columns = nextColumns
      parsed.clear()
      rows = Array.from({ length: nextRows }, (_, at) => rows[at] ?? blankRow)
      y = clampRow(y)
      x = Math.min(x, columns - 1)
    },
  }
}
