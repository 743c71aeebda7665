/** Writes log lines to standard output, those of one turn of the event loop together. */
import { writeSync } from 'node:fs'

/** A destination for lines. */
export interface LogStream {
  readonly write: (line: string) => void
}

interface LogStreamOptions {
  /** Writes text and returns how many bytes were taken; throws `EAGAIN` when nothing is, as `writeSync` of a pipe does. */
  readonly write: (bytes: Uint8Array) => number
  /** Calls back before the process ends. */
  readonly onExit: (listener: () => void) => void
}

/** More than this is not kept for a reader that does not read, in bytes: the newest lines are lost, and how many is said later. */
const mostKept = 4_000_000

const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EAGAIN'

/** A line is out when the turn that logged it ends: one write for all its requests, where one for each would take a tenth of the time of a token. */
export const createLogStream = ({ write, onExit }: LogStreamOptions): LogStream => {
  let lines = ''
  let rest: Uint8Array = new Uint8Array()
  let lost = 0
  let isScheduled = false
  const flush = (): void => {
    isScheduled = false
    const bytes = lines === '' ? rest : Buffer.concat([rest, Buffer.from(lines)])
    lines = ''
    rest = bytes
    try {
      while (rest.length > 0) rest = rest.subarray(write(rest))
    } catch (error) {
      // A reader that is slow gets the rest later; one that is gone gets nothing, and is no reason to stop serving.
      if (isFull(error)) setTimeout(schedule, 20).unref()
      else rest = new Uint8Array()
    }
  }
  const schedule = (): void => {
    if (isScheduled) return
    isScheduled = true
    setImmediate(flush)
  }
  onExit(flush)
  return {
    write: (line) => {
      if (rest.length + lines.length > mostKept) {
        lost += 1
        return
      }
      if (lost > 0)
        lines += `{"level":40,"time":${Date.now()},"lost":${lost},"msg":"log lines were lost: their reader is too slow"}\n`
      lost = 0
      lines += line
      schedule()
    },
  }
}

/** Standard output of this process. */
export const createStdoutLog = (): LogStream =>
  createLogStream({
    write: (bytes) => writeSync(1, bytes),
    onExit: (listener) => process.once('exit', listener),
  })
