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
  const takeIndex = database.prepare(
    'UPDATE conversations SET nextMessageIndex = nextMessageIndex + 1, dateUpdated = ? WHERE id = 1 RETURNING nextMessageIndex - 1 AS at',
  )
  const insert =
    database.prepare(`INSERT INTO messages (sid, conversationId, messageIndex, author, body, attributes, dateCreated,
    dateUpdated) VALUES (?, 1, ?, 'alice', ?, '{}', ?4, ?4)`)
  const bump = database.prepare(
    'UPDATE syncObjects SET lastEventId = lastEventId + 1 WHERE id = 1 RETURNING lastEventId AS id',
  )
  const item =
    database.prepare(`INSERT INTO syncItems (objectId, key, data, createdEventId, lastEventId, isRemoved, dateUpdated)
    VALUES (1, ?, ?, ?3, ?3, 0, ?4)`)
  const document = database.prepare(
    'UPDATE syncObjects SET data = ?, lastEventId = lastEventId + 1 WHERE id = 2',
  )
  const body = 'x'.repeat(300)
  const data = JSON.stringify({
    text: body,
    author: 'alice',
    attributes: '{}',
    timestamp: new Date(0),
    sid: 'IM',
  })

  return (ms: number, group: number) => {
    const began = performance.now()
    const cpu = process.cpuUsage()
    let count = 0
    while (performance.now() - began < ms) {
      database.exec('BEGIN')
      for (let each = 0; each < group; each += 1) {
        const now = Date.now()
        const at = Number(takeIndex.get(now)?.['at'])
        insert.run(makeSid('message'), at, body, now)
        item.run(at, data, Number(bump.get()?.['id']), now)
        count += 1
      }
      document.run('{}')
      database.exec('COMMIT')
    }
    const used = process.cpuUsage(cpu)
    return {
      rate: (count / (performance.now() - began)) * 1000,
      perCpu: (count / (used.user + used.system)) * 1e6,
    }
  }
}
