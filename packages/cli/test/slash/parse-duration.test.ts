import { expect, test } from 'vitest'
import { parseDuration } from '../../src/slash/parse-duration.ts'

test.each([
  ['45m', 45 * 60_000],
  ['10min', 600_000],
  ['1h', 3_600_000],
  ['1H30m', 5_400_000],
  ['2d', 172_800_000],
  ['', null],
  ['0m', null],
  ['31d', null],
  ['soon', null],
  ['1', null],
])('%j is read', (text, expected) => {
  expect(parseDuration(text)).toBe(expected)
})
