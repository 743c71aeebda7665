/** Under which name doings are recorded. */
import { expect, test } from 'vitest'
import { callerName } from '../src/caller.ts'

test('a user acts under his identity, the REST API as system', () => {
  expect(callerName({ serviceSid: 'IS', identity: 'alice' })).toBe('alice')
  expect(callerName({ serviceSid: 'IS', identity: null })).toBe('system')
})
