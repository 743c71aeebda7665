/** A terminal's output stream that hands what is written to a test. */
import { EventEmitter } from 'node:events'

export interface FakeOutput {
  readonly stream: NodeJS.WriteStream
  readonly resize: (columns: number, rows: number) => void
  /** What was written since the last call. */
  readonly taken: () => string
  /** Makes it a slow terminal, which has to be waited for; then lets it catch up. */
  readonly stall: () => void
  readonly drain: () => void
}

export const fakeOutput = (columns: number, rows: number, onBytes: (bytes: string) => void): FakeOutput => {
  let written = ''
  const stream = Object.assign(new EventEmitter(), {
    isTTY: true,
    columns,
    rows,
    writable: true,
    writableNeedDrain: false,
    write: (bytes: string, done?: () => void) => {
      written += bytes
      onBytes(bytes)
      done?.()
      return !stream.writableNeedDrain
    },
  })
  return {
    stream: stream as unknown as NodeJS.WriteStream,
    resize: (nextColumns, nextRows) => {
      stream.columns = nextColumns
      stream.rows = nextRows
      stream.emit('resize')
    },
    taken: () => {
      const bytes = written
      written = ''
      return bytes
    },
    stall: () => {
      stream.writableNeedDrain = true
    },
    drain: () => {
      stream.writableNeedDrain = false
      stream.emit('drain')
    },
  }
}
