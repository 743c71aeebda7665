/** The data has a version. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
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
