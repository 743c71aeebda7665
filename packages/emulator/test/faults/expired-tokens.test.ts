/** Tokens that expired before their time. */
import { expect, test } from 'vitest'
import { createExpiredTokens } from '../../src/faults/expired-tokens.ts'

test('digests are remembered until they are cleared or too many', () => {
  const tokens = createExpiredTokens()
  tokens.add('first')
  expect(tokens.has('first')).toBe(true)
  for (let count = 0; count < 10_000; count += 1) tokens.add(`${count}`)
  expect(tokens.has('first')).toBe(false)
  expect(tokens.has('9999')).toBe(true)
  tokens.clear()
  expect(tokens.has('9999')).toBe(false)
})
