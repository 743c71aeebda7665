import { expect, test } from 'vitest'
import { joinPage, withMessage, withoutMessage } from '../../src/reduce/history-items.ts'
import { emptyHistory } from '../../src/reduce/messages.ts'
import type { History } from '../../src/state.ts'
import { buildMessage } from '../support/builders.ts'

const messages = (...indexes: number[]) => indexes.map((index) => buildMessage({ index }))
const history = (indexes: readonly number[], hasOlder = false): History => ({
  ...emptyHistory,
  items: messages(...indexes),
  hasOlder,
})
const join = (
  known: readonly number[],
  page: readonly number[],
  part: 'newest' | 'older',
  hasOlder = true,
) => {
  const joined = joinPage(history(known, true), { messages: messages(...page), part, hasOlder })
  return { indexes: joined.items.map(({ index }) => index), hasOlder: joined.hasOlder }
}

test('a newest page that overlaps what is known joins it', () => {
  expect(join([1, 2, 3], [3, 4, 5], 'newest')).toEqual({ indexes: [1, 2, 3, 4, 5], hasOlder: true })
})

test('a newest page that follows directly joins without overlap', () => {
  expect(join([1, 2], [3, 4], 'newest')).toEqual({ indexes: [1, 2, 3, 4], hasOlder: true })
})

test('a newest page after a gap replaces what is known', () => {
  expect(join([1, 2], [40, 41], 'newest')).toEqual({ indexes: [40, 41], hasOlder: true })
})

test('what the page does not hold within its range was removed', () => {
  expect(join([1, 2, 3, 4], [2, 4], 'newest')).toEqual({ indexes: [1, 2, 4], hasOlder: true })
})

test('a message newer than the page stays: it came while the page was on its way', () => {
  expect(join([1, 2, 3], [1, 2], 'newest', false)).toEqual({ indexes: [1, 2, 3], hasOlder: false })
})

test('a page that is the whole history takes away what stood before it', () => {
  expect(join([1, 5], [5, 6], 'newest', false)).toEqual({ indexes: [5, 6], hasOlder: false })
})

test('an empty page takes nothing away: a message may have come while it was on its way', () => {
  expect(join([1], [], 'newest', false)).toEqual({ indexes: [1], hasOlder: false })
})

test('an older page goes in front', () => {
  expect(join([10, 11], [8, 9], 'older', false)).toEqual({ indexes: [8, 9, 10, 11], hasOlder: false })
})

test('an empty older page says that the beginning is reached', () => {
  expect(join([10, 11], [], 'older', false)).toEqual({ indexes: [10, 11], hasOlder: false })
})

test('a message older than all known is left to the page that will bring it', () => {
  const known = history([5, 6], true)
  expect(withMessage(known, buildMessage({ index: 2 }))).toBe(known.items)
  expect(withMessage(history([5], false), buildMessage({ index: 2 })).map(({ index }) => index)).toEqual([
    2, 5,
  ])
})

test('removing an unknown message changes nothing', () => {
  const { items } = history([1])
  expect(withoutMessage(items, 9)).toBe(items)
})
