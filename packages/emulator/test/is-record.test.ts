/** JSON objects and everything else. */
import { expect, test } from 'vitest'
import { isRecord } from '../src/is-record.ts'

test('only objects are records', () => {
  expect([{}, { a: 1 }].map(isRecord)).toEqual([true, true])
  expect([null, [], 'text', 1, undefined].map(isRecord)).toEqual([false, false, false, false, false])
})
