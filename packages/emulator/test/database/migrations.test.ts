/** The data has a version. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { bound } from '../../src/database/migrations/005-bound.ts'
import { delivery } from '../../src/database/migrations/004-delivery.ts'
import { initial } from '../../src/database/migrations/001-initial.ts'
import { media } from '../../src/database/migrations/002-media.ts'
import { records } from '../../src/database/migrations/003-records.ts'
import { openDatabase } from '../../src/database/open.ts'

test('a new file is brought to the newest version and opens again; one from the future is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'emulator-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const newest = readdirSync(join(import.meta.dirname, '../../src/database/migrations')).length
  const path = join(folder, 'data.sqlite')
  openDatabase(path).close()
  const database = openDatabase(path)
  expect(database.prepare('PRAGMA user_version').get()?.['user_version']).toBe(newest)
  database.exec('PRAGMA user_version = 99')
  database.close()
  expect(() => openDatabase(path)).toThrow('the data is of version 99')
})

test('a file in which messages were stored twice keeps their events, and of the removed ones what is left', () => {
  const folder = mkdtempSync(join(tmpdir(), 'emulator-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'data.sqlite')
  const old = new DatabaseSync(path)
  old.exec([initial, media, records, delivery, bound].join(';'))
  old.exec(`PRAGMA user_version = 5;
    INSERT INTO conversations (id, sid, serviceSid, attributes, state, createdBy, nextMessageIndex, dateCreated, dateUpdated)
    VALUES (7, 'CH', 'IS', '{}', 'active', 'system', 3, 0, 0);
    INSERT INTO syncObjects (id, sid, uniqueName, serviceSid, type, audience, ownerSid, lastEventId, isRemoved, dateUpdated)
    VALUES (3, 'ES', 'CH.messages', 'IS', 'list', 'participants', 'CH', 5, 0, 0),
      (4, 'MP', 'CH.roster', 'IS', 'map', 'participants', 'CH', 1, 0, 0);
    INSERT INTO messages (sid, conversationId, messageIndex, author, attributes, dateCreated, dateUpdated)
    VALUES ('IM1', 7, 1, 'alice', '{}', 0, 0), ('IM2', 7, 2, 'alice', '{}', 0, 0);
    INSERT INTO syncItems (objectId, key, data, createdEventId, lastEventId, removedEventId, isRemoved, dateUpdated)
    VALUES (3, 0, '{"gone":true}', 1, 5, 5, 1, 0), (3, 1, '{}', 2, 4, NULL, 0, 0), (3, 2, '{}', 3, 3, NULL, 0, 0),
      (4, 'MB', '{}', 1, 1, NULL, 0, 0)`)
  old.close()
  const database = openDatabase(path)
  onTestFinished(() => database.close())
  expect(
    database.prepare('SELECT sid, createdEventId, lastEventId FROM messages ORDER BY id').all(),
  ).toMatchObject([
    { sid: 'IM1', createdEventId: 2, lastEventId: 4 },
    { sid: 'IM2', createdEventId: 3, lastEventId: 3 },
  ])
  expect(database.prepare('SELECT key, data FROM syncItems ORDER BY objectId, key').all()).toMatchObject([
    { key: 0, data: '{"gone":true}' },
    { key: 'MB', data: '{}' },
  ])
})
