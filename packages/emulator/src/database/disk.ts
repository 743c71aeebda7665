/** Makes what SQLite committed last: the log that it writes is brought to the disk beside the event loop. */
import { closeSync, fdatasync, fdatasyncSync, openSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'

export interface Disk {
  /** Calls back once everything that was committed before the call survives a loss of power. */
  readonly sync: (done: (error: Error | null) => void) => void
  /** The same, before it returns. Throws when the disk refuses. */
  readonly syncNow: () => void
  readonly close: () => void
}

/**
 * Null for `:memory:`, where nothing lasts. From here on SQLite leaves the syncing of commits to this; what it needs for the file to be
 * whole after a crash, the order around checkpoints, it still does itself (`synchronous = NORMAL`).
 */
export const openDisk = (database: DatabaseSync, path: string): Disk | null => {
  if (path === ':memory:' || path === '') return null
  database.exec('PRAGMA synchronous = NORMAL')
  let log: number | null = null
  let underWay = 0
  let isClosed = false

  // One file as long as the database is open; it is there once something was written.
  const open = (): number => (log ??= openSync(`${path}-wal`, 'r+'))
  const closeLog = (): void => {
    if (!isClosed || underWay > 0 || log === null) return
    closeSync(log)
    log = null
  }

  return {
    sync: (done) => {
      underWay += 1
      fdatasync(open(), (error) => {
        underWay -= 1
        closeLog()
        done(error)
      })
    },
    syncNow: () => fdatasyncSync(open()),
    close: () => {
      isClosed = true
      closeLog()
    },
  }
}
