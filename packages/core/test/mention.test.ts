import { expect, test } from 'vitest'
import { mentionsIdentity } from '../src/mention.ts'

test.each([
  ['@bob', true],
  ['hey @Bob, look', true],
  ['(@bob)', true],
  ['@bobby', false],
  ['bob', false],
  ['mail@bob', false],
  ['@bobby and @bob', true],
  ['@bobé', false],
  [null, false],
])('%j mentions bob: %s', (body, expected) => {
  expect(mentionsIdentity(body, 'bob')).toBe(expected)
})

test('nobody is mentioned by an empty identity', () => {
  expect(mentionsIdentity('@ you', '')).toBe(false)
})
