/** A log file that never grows beyond its cap. */
import { appendFileSync, renameSync, statSync } from 'node:fs'

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/** Appends lines; past `most` bytes the file becomes `PATH.1`, replacing the one before, and a new one begins. */
export const createCappedLog = (path: string, most: number): ((line: string) => void) => {
  let size = sizeOf(path)
  return (line) => {
    const text = line.endsWith('\n') ? line : `${line}\n`
    const bytes = Buffer.byteLength(text)
    if (size > 0 && size + bytes > most) {
      renameSync(path, `${path}.1`)
      size = 0
    }
    appendFileSync(path, text, { mode: 0o600 })
    size += bytes
  }
}
