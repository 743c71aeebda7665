import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readState, removeState, writeState, type RunningState } from '../../src/local/state-file.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const state: RunningState = {
  pid: 1234,
  url: 'http://127.0.0.1:4100',
  realtimeUrl: 'ws://127.0.0.1:4101/v3/wsconnect',
  controlUrl: 'http://127.0.0.1:4102',
  secret: 'secret',
  startedAt: '2026-11-24T12:00:00.000Z',
  dataFile: '/data/chat.sqlite',
  version: '0.1.0',
}

test('what is written is read, by its owner alone', () => {
  const path = join(temporaryFolder(), 'service.json')
  writeState(path, state)
  expect(readState(path)).toEqual(state)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  writeState(path, { stoppedAt: '2026-11-24T13:00:00.000Z' })
  expect(readState(path)).toEqual({ stoppedAt: '2026-11-24T13:00:00.000Z' })
})

test.each(['', '{', '[]', '{"pid": 1}', '{"pid": "1", "url": "x"}'])(
  'a file that holds %j tells nothing',
  (text) => {
    const path = join(temporaryFolder(), 'service.json')
    writeFileSync(path, text)
    expect(readState(path)).toBeNull()
  },
)

test('a service takes away its own state, not that of its successor', () => {
  const path = join(temporaryFolder(), 'service.json')
  writeState(path, state)
  removeState(path, 999)
  expect(readState(path)).toEqual(state)
  removeState(path, 1234)
  expect(readState(path)).toBeNull()
  removeState(path, 1234)
})
