import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createAlertLevels } from '../../src/cache/alert-file.ts'
import { createBackgroundFile } from '../../src/cache/background-file.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('what was found out is known again, for that terminal alone', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'cache'))
  createBackgroundFile(folder, 'kitty').set('light')
  createBackgroundFile(folder, 'xterm').set('dark')
  expect(createBackgroundFile(folder, 'kitty').get()).toBe('light')
  expect(createBackgroundFile(folder, 'xterm').get()).toBe('dark')
  expect(createBackgroundFile(folder, 'foot').get()).toBeNull()
})

test('a disk that refuses, or a spoilt file, is as good as nothing known', () => {
  const folder = temporaryFolder()
  createBackgroundFile(folder, 'kitty').set('light')
  expect(createBackgroundFile(folder, 'kitty').get()).toBeNull()
})

test('levels are kept per channel; what is spoilt was never said', () => {
  const folder = temporaryFolder()
  const levels = createAlertLevels(folder, () => undefined)
  expect(levels.read()).toEqual(new Map())
  levels.write(new Map([['CH1', 'all']]))
  expect(createAlertLevels(folder, () => undefined).read()).toEqual(new Map([['CH1', 'all']]))
  writeFileSync(join(folder, 'alerts.json'), '{"levels": {"CH1": "loud", "CH2": "none"}}')
  expect(levels.read()).toEqual(new Map([['CH2', 'none']]))
})

test('a disk that refuses levels is told', () => {
  const errors: unknown[] = []
  createAlertLevels(join(temporaryFolder(), 'missing'), (error) => errors.push(error)).write(new Map())
  expect(errors).toHaveLength(1)
})
