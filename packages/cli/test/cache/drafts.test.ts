import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createDrafts } from '../../src/cache/drafts.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const fail = (error: unknown): never => {
  throw error
}

test('a draft is on the disk a quarter of a second after it was typed, without any farewell', async () => {
  const folder = temporaryFolder()
  const clock = fakeClock()
  const drafts = createDrafts(folder, clock, fail)
  drafts.set('CH1', 'half a sen')
  expect(drafts.get('CH1')).toBe('half a sen')
  expect(createDrafts(folder, clock, fail).get('CH1')).toBe('')
  await clock.advance(250)
  expect(createDrafts(folder, clock, fail).get('CH1')).toBe('half a sen')
})

test('an empty draft is none', () => {
  const folder = temporaryFolder()
  const clock = fakeClock()
  const drafts = createDrafts(folder, clock, fail)
  drafts.set('CH1', 'one')
  drafts.set('CH2', 'two')
  drafts.flush()
  expect(drafts.list()).toEqual(['CH1', 'CH2'])
  drafts.set('CH1', '')
  drafts.flush()
  const next = createDrafts(folder, clock, fail)
  expect([next.get('CH1'), next.get('CH2')]).toEqual(['', 'two'])
})

test('two chats of one person keep each other’s drafts', () => {
  const folder = temporaryFolder()
  const clock = fakeClock()
  const first = createDrafts(folder, clock, fail)
  const second = createDrafts(folder, clock, fail)
  first.set('CH1', 'from the first')
  second.set('CH2', 'from the second')
  first.flush()
  second.flush()
  const next = createDrafts(folder, clock, fail)
  expect([next.get('CH1'), next.get('CH2')]).toEqual(['from the first', 'from the second'])
})

test('a spoilt file is an empty one', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'drafts.json'), '{"CH1": 7, "CH2": "good"')
  expect(createDrafts(folder, fakeClock(), fail).get('CH2')).toBe('')
  writeFileSync(join(folder, 'drafts.json'), '{"CH1": 7, "CH2": "good"}')
  const drafts = createDrafts(folder, fakeClock(), fail)
  expect([drafts.get('CH1'), drafts.get('CH2')]).toEqual(['', 'good'])
})

test('a disk that refuses is told of and does not stop the typing', () => {
  const folder = temporaryFolder()
  const problems: unknown[] = []
  const drafts = createDrafts(folder, fakeClock(), (error) => problems.push(error))
  mkdirSync(join(folder, 'drafts.json'))
  drafts.set('CH1', 'text')
  drafts.flush()
  expect(problems).toHaveLength(1)
  expect(drafts.get('CH1')).toBe('text')
})
