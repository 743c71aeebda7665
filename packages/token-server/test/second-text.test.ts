import { expect, test } from 'vitest'
import { createSecondText } from '../src/second-text.ts'

test('a second is written as ISO 8601, whatever was asked for before', () => {
  const textOf = createSecondText()
  expect([1_790_000_000, 1_790_000_000, 0, 1_790_000_000].map(textOf)).toEqual([
    '2026-09-21T14:13:20.000Z',
    '2026-09-21T14:13:20.000Z',
    '1970-01-01T00:00:00.000Z',
    '2026-09-21T14:13:20.000Z',
  ])
})
