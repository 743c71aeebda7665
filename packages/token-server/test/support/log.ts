/** Collects log lines in memory. */

/** A log that tests can read. */
export interface MemoryLog {
  readonly write: (line: string) => void
  /** All that was written, as text. */
  readonly text: () => string
  /** All lines, parsed. */
  readonly records: () => Record<string, unknown>[]
}

/** Creates an empty one. */
export const createMemoryLog = (): MemoryLog => {
  const lines: string[] = []
  return {
    write: (line) => void lines.push(line),
    text: () => lines.join(''),
    records: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
  }
}
