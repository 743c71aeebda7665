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
 * `:memory:` lives as long as the connection. Throws an Error that says what to do when the file cannot be used.
 */
export const openDatabase = (path: string): DatabaseSync => {
  let database: DatabaseSync | undefined
  try {
    // The data holds the API secret and everybody's messages; SQLite gives its side files the same mode.
    if (path !== ':memory:' && path !== '') closeSync(openSync(path, 'a', 0o600))
    database = new DatabaseSync(path)
    prepare(database)
    return database
  } catch (error) {
    database?.close()
    throw explain(error, path)
  }
}

/** Parts of what the system and SQLite say, and what that means to whoever named the file. */
const reasons: readonly (readonly [part: string, meaning: string])[] = [
  ['locked', 'is used by another process: stop it or name another file'],
  ['not a database', 'is no SQLite file: name another, which is made when it is not there'],
  ['EISDIR', 'is a folder: name a file in it'],
  ['ENOENT', 'is in a folder that is not there: make it or name another'],
]

const explain = (error: unknown, path: string): unknown => {
  const text = error instanceof Error ? error.message : ''
  const meaning = reasons.find(([part]) => text.includes(part))?.[1]
  return meaning === undefined ? error : new Error(`${path} ${meaning}`, { cause: error })
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
