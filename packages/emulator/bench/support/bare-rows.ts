/** A second floor of durable sends: the rows that a message takes here, written by `node:sqlite` alone. */
import { openDatabase } from '../../src/database/open.ts'
import { createSids } from '../../src/sid.ts'

/** Prepares a file; the result writes for so long and gives messages per second, and per second of CPU. */
export const createRowWriter = (path: string) => {
  const database = openDatabase(path)
  const makeSid = createSids()
  database.exec(`INSERT INTO conversations (sid, serviceSid, attributes, state, createdBy, nextMessageIndex, dateCreated, dateUpdated)
    VALUES ('CH', 'IS', '{}', 'active', 'system', 0, 0, 0);
    INSERT INTO syncObjects (sid, uniqueName, serviceSid, type, audience, ownerSid, data, lastEventId, isRemoved, dateUpdated)
    VALUES ('ES', 'list', 'IS', 'list', 'participants', 'CH', NULL, 0, 0, 0), ('ET', 'document', 'IS', 'document', 'viewers', 'CH', '{}', 0, 0, 0)`)
  const insert =
    database.prepare(`INSERT INTO messages (sid, conversationId, messageIndex, author, body, attributes, createdEventId,
    lastEventId, dateCreated, dateUpdated) VALUES (?, 1, ?2, 'alice', ?3, '{}', ?2, ?2, ?4, ?4)`)
  const counters = [
    database.prepare('UPDATE conversations SET nextMessageIndex = ? WHERE id = 1'),
    database.prepare('UPDATE syncObjects SET lastEventId = ? WHERE id = 1'),
    database.prepare("UPDATE syncObjects SET data = '{}', lastEventId = ? WHERE id = 2"),
  ]
  const body = 'x'.repeat(300)
  let index = 0

  return (ms: number, group: number) => {
    const began = performance.now()
    const cpu = process.cpuUsage()
    let count = 0
    while (performance.now() - began < ms) {
      database.exec('BEGIN')
      for (let each = 0; each < group; each += 1) {
        insert.run(makeSid('message'), index, body, Date.now())
        index += 1
        count += 1
      }
      for (const counter of counters) counter.run(index)
      database.exec('COMMIT')
    }
    const used = process.cpuUsage(cpu)
    return {
      rate: (count / (performance.now() - began)) * 1000,
      perCpu: (count / (used.user + used.system)) * 1e6,
    }
  }
}
