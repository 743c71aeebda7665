import { lstatSync, readFileSync, writeFileSync } from 'node:fs'
import { restoreState, snapshotOf } from '@terminal-chat/core'
import { expect, test } from 'vitest'
import { readSnapshot, snapshotPath, writeSnapshot } from '../../src/cache/snapshot-file.ts'
import { buildConversation, buildMessage, stateAfter, stateWithHistories } from '../support/records.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const seen = stateAfter(
  { type: 'conversation/added', conversation: buildConversation() },
  { type: 'conversation/activated', conversationSid: 'CH1' },
  {
    type: 'messages/loaded',
    conversationSid: 'CH1',
    part: 'newest',
    hasOlder: true,
    messages: [buildMessage({ body: 'hello 漢字' })],
  },
)

test('what was on the screen is there again', () => {
  const folder = temporaryFolder()
  writeSnapshot(folder, snapshotOf(seen))
  const snapshot = readSnapshot(folder, 'alice')
  expect(snapshot).toEqual(snapshotOf(seen))
  const state = snapshot === null ? null : restoreState(snapshot)
  expect(state?.activeSid).toBe('CH1')
  expect(state?.histories.get('CH1')?.items[0]?.body).toBe('hello 漢字')
  expect(lstatSync(snapshotPath(folder)).mode & 0o777).toBe(0o600)
})

test('without a file there is nothing', () => {
  expect(readSnapshot(temporaryFolder(), 'alice')).toBeNull()
})

test('the snapshot of another identity is not used', () => {
  const folder = temporaryFolder()
  writeSnapshot(folder, snapshotOf(seen))
  expect(readSnapshot(folder, 'bob')).toBeNull()
})

test.each([
  ['cut short', (text: string) => text.slice(0, -20)],
  ['of another shape', (text: string) => text.replace(/"shape":\d+/, '"shape":0')],
  ['without conversations', (text: string) => text.replace('"conversations"', '"conversation"')],
  ['with a message that has no index', (text: string) => text.replace('"index":0', '"index":null')],
  [
    'with a record that is none',
    (text: string) => text.replace('"conversations":[{', '"conversations":[null,{'),
  ],
  ['not JSON', () => '\u0000'],
])('a file that is %s is ignored', (_what, spoil) => {
  const folder = temporaryFolder()
  writeSnapshot(folder, snapshotOf(seen))
  const path = snapshotPath(folder)
  const spoilt = spoil(readFileSync(path, 'utf8'))
  expect(spoilt).not.toBe(readFileSync(path, 'utf8'))
  writeFileSync(path, spoilt)
  expect(readSnapshot(folder, 'alice')).toBeNull()
})

test('histories are kept of the conversation on the screen and the seven with the newest messages', () => {
  const folder = temporaryFolder()
  const state = { ...stateWithHistories(12), activeSid: 'CH0' }
  writeSnapshot(folder, snapshotOf(state))
  const snapshot = readSnapshot(folder, 'alice')
  expect(snapshot?.conversations).toHaveLength(12)
  expect(Object.keys(snapshot?.messages ?? {}).toSorted()).toEqual(
    ['CH0', 'CH5', 'CH6', 'CH7', 'CH8', 'CH9', 'CH10', 'CH11'].toSorted(),
  )
})
