/** The floor of durable sends: `node:sqlite` alone, one insert per message, one commit per group. */
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { createSids } from '../../src/sid.ts'

export const createTable = (database: DatabaseSync): void => {
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;')
  database.exec(`CREATE TABLE messages (id INTEGER PRIMARY KEY, sid TEXT NOT NULL UNIQUE,
    conversationId INTEGER NOT NULL, messageIndex INTEGER NOT NULL, author TEXT NOT NULL, body TEXT,
    attributes TEXT NOT NULL, dateCreated INTEGER NOT NULL, UNIQUE (conversationId, messageIndex)) STRICT`)
}

export const prepareInsert = (database: DatabaseSync): StatementSync =>
  database.prepare(`INSERT INTO messages (sid, conversationId, messageIndex, author, body, attributes,
    dateCreated) VALUES (?, 1, ?, ?, ?, ?, ?)`)

/** Messages per second, and per second of CPU. */
export const insertFor = (database: DatabaseSync, ms: number, group: number) => {
  const last = database.prepare('SELECT max(messageIndex) AS at FROM messages').get()
  let index = Number(last?.['at'] ?? -1) + 1
  const insert = prepareInsert(database)
  // The same SIDs as the emulator's: random ones would make this floor three times lower.
  const makeSid = createSids()
  const body = 'x'.repeat(300)
  const began = performance.now()
  const cpu = process.cpuUsage()
  let count = 0
  while (performance.now() - began < ms) {
    database.exec('BEGIN')
    for (let each = 0; each < group; each += 1) {
      insert.run(makeSid('message'), index, 'alice', body, '{}', Date.now())
      index += 1
      count += 1
    }
    database.exec('COMMIT')
  }
  const used = process.cpuUsage(cpu)
  return {
    rate: (count / (performance.now() - began)) * 1000,
    perCpu: (count / (used.user + used.system)) * 1e6,
  }
}
