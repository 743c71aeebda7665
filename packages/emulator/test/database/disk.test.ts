/** The log of a file is brought to the disk on request. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDisk } from '../../src/database/disk.ts'
import { openDatabase } from '../../src/database/open.ts'

test('what was committed before a sync is in the files that a crash would leave', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'emulator-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'data.db')
  const database = openDatabase(path)
  const disk = openDisk(database, path)
  database.exec('CREATE TABLE numbers (value INTEGER)')
  for (let value = 1; value <= 3; value += 1) {
    database.exec(`INSERT INTO numbers VALUES (${value})`)
    const error = await new Promise((resolve) => disk?.sync(resolve))
    expect(error).toBeNull()
    const copy = join(folder, `copy-${value}.db`)
    for (const end of ['', '-wal']) copyFileSync(path + end, copy + end)
    const left = new DatabaseSync(copy)
    expect(left.prepare('SELECT count(*) AS n FROM numbers').get()).toMatchObject({ n: value })
    left.close()
  }
  disk?.syncNow()
  disk?.close()
  database.close()
})

test('there is no disk behind memory', () => {
  const database = openDatabase(':memory:')
  expect(openDisk(database, ':memory:')).toBeNull()
  database.close()
})

test('closing while a sync is under way lets it end', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'emulator-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'data.db')
  const database = openDatabase(path)
  const disk = openDisk(database, path)
  database.exec('CREATE TABLE numbers (value INTEGER)')
  const ended = new Promise((resolve) => disk?.sync(resolve))
  disk?.close()
  expect(await ended).toBeNull()
  database.close()
})
