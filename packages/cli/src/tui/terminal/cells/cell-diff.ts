/** The stream that Ink draws into: it sends to the terminal only the cells that changed. */
import { Writable } from 'node:stream'
import { paintRuns } from './paint-runs.ts'
import { createPlanes, type Planes } from './planes.ts'
import { createPen, lostPen, type Pen, type PenState } from './pen.ts'
import { blankRow, type Row } from './row.ts'
import { findRuns } from './runs.ts'
import { applyShift, findShift } from './scroll-region.ts'
import { createStyles, plainStyle, type Styles } from './style.ts'
import { createVirtualScreen } from './virtual-screen.ts'
import type { VisualOrder } from './visual-order.ts'

/** The terminal: `process.stdout`, or a stream of a test. */
export type TerminalOutput = Pick<
  NodeJS.WriteStream,
  'columns' | 'rows' | 'write' | 'on' | 'off' | 'writableNeedDrain'
>

/** Bytes that a terminal of that size has got already: the whole first frame. */
export interface ShownAlready {
  readonly columns: number
  readonly rows: number
  readonly frame: string
}

export interface CellDiff {
  /** To be handed to Ink as `stdout`. It reports the size, and its changes, as the terminal does. */
  readonly stream: NodeJS.WriteStream
  /** Lie over what Ink draws; their rows are in these styles. */
  readonly planes: Planes
  readonly styles: Styles
  /** Has what was put on the planes seen, together with all else that this turn brings. */
  readonly show: () => void
  /** Whatever `change` draws reaches the terminal in one piece. */
  readonly together: (change: () => void) => void
  /** Sends a sequence that touches no cell, such as a mode or the title. */
  readonly pass: (sequence: string) => void
  /** Draws everything again, whatever the terminal shows now. */
  readonly repaint: () => void
  /** While paused nothing is sent; `resume` draws everything again. */
  readonly pause: () => void
  readonly resume: () => void
  /** From now on updates of more than a few bytes are shown by the terminal at once (DEC mode 2026). */
  readonly enableSynchronizedOutput: () => void
  /** From now on cells are sent in the order in which they are read: the terminal leaves them where they are put. */
  readonly setOrder: (order: VisualOrder) => void
  readonly close: () => void
}

const begin = '\u001b[?2026h'
const end = '\u001b[?2026l'

/** Shorter updates reach the terminal in one piece anyhow. */
const worthSynchronizing = 48
/** Longer ones would show the cursor running about where updates cannot be synchronised. */
const worthHiding = 1024

const sizeOf = ({ columns, rows }: TerminalOutput) => ({
  columns: Math.max(1, columns || 80),
  rows: Math.max(1, rows || 24),
})

/** `shownAlready`: when the first frame is just this it need not be sent. */
export const createCellDiff = (
  terminal: TerminalOutput,
  shownAlready: ShownAlready | null = null,
): CellDiff => {
  const styles = createStyles()
  let size = sizeOf(terminal)
  const screen = createVirtualScreen(styles, size)
  const planes = createPlanes()
  let shown: readonly Row[] = []
  let penState: PenState = lostPen
  /** Whether nothing is known of what the terminal shows. */
  let isLost = true
  let isSynchronized = false
  let isPaused = false
  let isClosed = false
  let isWaiting = false
  let holds = 0
  let isShowing = false
  let early = shownAlready
  let order: VisualOrder | null = null

  const isThere = (bytes: string): boolean =>
    early !== null && early.columns === size.columns && early.rows === size.rows && early.frame === bytes

  /** A terminal of which nothing is known is erased first. */
  const startPen = (): Pen => {
    const pen = createPen(styles, penState, size.columns)
    if (isLost) pen.erase()
    return pen
  }

  const draw = (target: readonly Row[], shift: ReturnType<typeof findShift>): Pen => {
    const pen = startPen()
    const before = shift === null ? shown : applyShift(pen, shown, shift)
    paintRuns(pen, findRuns(before, target, size.columns, styles), styles)
    return pen
  }

  /** The shorter of painting all that changed and letting the terminal move what moved. */
  const drawShortest = (target: readonly Row[]): Pen => {
    const plain = draw(target, null)
    const shift = plain.bytes().length < 256 ? null : findShift(shown, target, size.columns, styles)
    if (shift === null) return plain
    const moved = draw(target, shift)
    return moved.bytes().length < plain.bytes().length ? moved : plain
  }

  const flush = (): void => {
    if (isPaused || isClosed || holds > 0 || screen.isHeld()) return
    if (terminal.writableNeedDrain) {
      // A slow terminal gets the newest frame when it is ready, not every one.
      isWaiting = true
      return
    }
    const { rows: drawn, cursor } = screen.frame()
    const base = order === null ? drawn : drawn.map((row) => order?.(row).row ?? row)
    const rows = planes.over(base, size.columns, order)
    const under = drawn[cursor.y] ?? blankRow
    const cursorX = order?.(under).columns?.[cursor.x] ?? cursor.x
    if (isLost) shown = rows.map(() => blankRow)
    const wasVisible = penState.isVisible
    const pen = drawShortest(rows)
    // A link that stays open would go on in whatever is written next, be it the shell's.
    if (styles.isLink(pen.state().style)) pen.setStyle(plainStyle)
    const painted = pen.bytes()
    if (cursor.isVisible) pen.moveTo(cursorX, cursor.y)
    pen.setVisible(cursor.isVisible)
    const bytes = pen.bytes()
    penState = pen.state()
    shown = rows
    isLost = false
    if (bytes === '') return
    const isJumpy = painted.length > worthHiding && wasVisible && cursor.isVisible
    if (isSynchronized && bytes.length > worthSynchronizing) terminal.write(begin + bytes + end)
    else {
      const steady = isJumpy ? `\u001b[?25l${bytes}\u001b[?25h` : bytes
      if (!isThere(steady)) terminal.write(steady)
    }
    early = null
  }

  const stream = new Writable({
    decodeStrings: false,
    write: (chunk: Buffer | string, _encoding, done) => {
      const passed = screen.write(typeof chunk === 'string' ? chunk : chunk.toString('utf8'))
      if (passed !== '' && !isPaused && !isClosed) terminal.write(passed)
      flush()
      done()
    },
  })

  const together = (change: () => void): void => {
    holds += 1
    change()
    queueMicrotask(() => {
      holds -= 1
      flush()
    })
  }

  const resized = (): void => {
    size = sizeOf(terminal)
    screen.resize(size.columns, size.rows)
    isLost = true
    // Ink erases its old frame, and React has drawn the new one when this turn is over: only that one is shown.
    together(() => stream.emit('resize'))
  }
  const drained = (): void => {
    if (!isWaiting) return
    isWaiting = false
    flush()
  }
  terminal.on('resize', resized)
  terminal.on('drain', drained)

  Object.defineProperties(stream, {
    isTTY: { value: true },
    columns: { get: () => size.columns },
    rows: { get: () => size.rows },
  })

  const show = (): void => {
    if (isShowing) return
    isShowing = true
    queueMicrotask(() => {
      isShowing = false
      flush()
    })
  }
  const repaint = (): void => {
    isLost = true
    flush()
  }
  return {
    // It has what Ink uses of a terminal's stream: writing, the size, `resize`.
    stream: stream as unknown as NodeJS.WriteStream,
    pass: (sequence) => {
      if (!isClosed) terminal.write(sequence)
    },
    planes,
    styles,
    show,
    together,
    repaint,
    pause: () => {
      isPaused = true
    },
    resume: () => {
      isPaused = false
      repaint()
    },
    enableSynchronizedOutput: () => {
      isSynchronized = true
    },
    setOrder: (next) => {
      order = next
      // Erased as well: what is on the screen is in the terminal's own order.
      repaint()
    },
    close: () => {
      isClosed = true
      terminal.off('resize', resized)
      terminal.off('drain', drained)
    },
  }
}
