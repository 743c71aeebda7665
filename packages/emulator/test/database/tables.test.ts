/** Copying all tables and putting the copy back. */
import { expect, test } from 'vitest'
import { createTestOperations } from '../support/operations.ts'

test('a copy holds every row but the credentials, and comes back as it was', () => {
  const { deps, operations, api } = createTestOperations()
  const { sid } = operations.createConversation(api, { uniqueName: 'general' })
  operations.addParticipant(api, sid, { identity: 'alice' })
  operations.sendMessage(api, sid, { body: 'hello' })
  deps.turn.flush()
  const copy = deps.tables.copy()
  expect(copy.tables['messages']).toMatchObject([{ body: 'hello' }])
  expect(JSON.stringify(copy)).not.toContain(deps.credentials.apiSecret)
  deps.turn.write(() => deps.tables.clear())
  expect(Object.values(deps.tables.copy().tables).every((rows) => rows.length === 0)).toBe(true)
  deps.turn.write(() => deps.tables.restore(copy))
  deps.turn.flush()
  expect(deps.tables.copy()).toEqual(copy)
})
