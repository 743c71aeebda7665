import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createCappedLog } from '../../src/local/capped-log.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('lines are appended, also to what an earlier process wrote', () => {
  const path = join(temporaryFolder(), 'log')
  createCappedLog(path, 100)('one')
  createCappedLog(path, 100)('two\n')
  expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n')
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('past its cap it begins anew and keeps one file of the past', () => {
  const path = join(temporaryFolder(), 'log')
  const log = createCappedLog(path, 30)
  for (let line = 0; line < 10; line += 1) log(`line ${line} 漢字`)
  expect(statSync(path).size).toBeLessThanOrEqual(30)
  expect(readFileSync(path, 'utf8')).toBe('line 8 漢字\nline 9 漢字\n')
  expect(readFileSync(`${path}.1`, 'utf8')).toBe('line 6 漢字\nline 7 漢字\n')
})
