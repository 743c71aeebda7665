/** Opens the SQLite file and brings it to the current shape. */
import { closeSync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { initial } from './migrations/001-initial.ts'
import { media } from './migrations/002-media.ts'
import { delivery } from './migrations/004-delivery.ts'
import { bound } from './migrations/005-bound.ts'
import { records } from './migrations/003-records.ts'
import { messageEvents } from './migrations/006-message-events.ts'

const migrations: readonly string[] = [initial, media, records, delivery, bound, messageEvents]

/**
 * Opens or makes the data. A file is written with a write-ahead log and every commit reaches the disk;
 * `:memory:` lives as long as the connection. Throws when the file comes from a newer emulator or another process holds it.
 */
export const openDatabase = (path: string): DatabaseSync => {
  // The data holds the API secret and everybody's messages; SQLite gives its side files the same mode.
  if (path !== ':memory:' && path !== '') closeSync(openSync(path, 'a', 0o600))
  const database = new DatabaseSync(path)
  try {
    prepare(database)
  } catch (error) {
    database.close()
    const isLocked = error instanceof Error && error.message.includes('locked')
    throw isLocked
      ? new Error(`another process uses ${path}: stop it or name another file`, { cause: error })
      : error
  }
  return database
}

const prepare = (database: DatabaseSync): void => {
  // Exclusive, because two emulators on one file would each hand out the other's counters.
  database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;')
  database.exec(
    'PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 10000;',
  )
  migrate(database)
}

const migrate = (database: DatabaseSync): void => {
  const row = database.prepare('PRAGMA user_version').get()
  const version = Number(row?.['user_version'] ?? 0)
  if (version > migrations.length) {
    throw new Error(
      `the data is of version ${version}, this emulator knows ${migrations.length}: use a newer one`,
    )
  }
  for (const [index, sql] of migrations.entries()) {
    if (index < version) continue
    database.exec(`BEGIN IMMEDIATE; ${sql}; PRAGMA user_version = ${index + 1}; COMMIT;`)
  }
}
