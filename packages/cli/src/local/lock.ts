/** A lock that the operating system takes back from whoever dies, however he dies. */
import { DatabaseSync } from 'node:sqlite'

export interface Lock {
  readonly release: () => void
}

/** SQLite's codes for "somebody else has it". */
const busyCodes: ReadonlySet<unknown> = new Set([5, 6])

/** `null` when another process holds it. Throws when the file cannot be opened. */
export const acquireLock = (path: string): Lock | null => {
  const database = new DatabaseSync(path, { timeout: 0 })
  try {
    database.exec('BEGIN EXCLUSIVE')
    return { release: () => database.close() }
  } catch (error) {
    database.close()
    if (error instanceof Error && 'errcode' in error && busyCodes.has(error.errcode)) return null
    throw error
  }
}
