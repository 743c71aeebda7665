import { expect, test } from 'vitest'
import { pad } from '../../src/subcommands/pad.ts'

test.each([
  ['ab', 'ab  |'],
  ['漢', '漢  |'],
  ['👩\u200d👧', '👩\u200d👧  |'],
  ['e\u0301', 'e\u0301   |'],
  ['too long', 'too long|'],
])('%s is filled up to a column', (text, expected) => {
  expect(`${pad(text, 4)}|`).toBe(expected)
})
