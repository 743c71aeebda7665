import { expect, test } from 'vitest'
import { initialState } from '../../src/initial-state.ts'
import { reduce } from '../../src/reduce.ts'
import { buildPublic } from '../support/builders.ts'

test('the directory is replaced, extended, changed and shortened', () => {
  const loaded = reduce(initialState('alice'), { type: 'directory/loaded', conversations: [buildPublic()] })
  const added = reduce(loaded, { type: 'directory/added', conversation: buildPublic({ sid: 'CH2' }) })
  const updated = reduce(added, {
    type: 'directory/updated',
    conversation: buildPublic({ friendlyName: 'ops' }),
  })
  const removed = reduce(updated, { type: 'directory/removed', conversationSid: 'CH2' })
  expect([...added.directory.keys()]).toEqual(['CH1', 'CH2'])
  expect([...removed.directory.values()].map(({ friendlyName }) => friendlyName)).toEqual(['ops'])
  expect(reduce(removed, { type: 'directory/removed', conversationSid: 'CH2' })).toBe(removed)
})
