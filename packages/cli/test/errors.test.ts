import { expect, test } from 'vitest'
import { errors, userError } from '../src/errors.ts'

test('an error is spelled with what is known', () => {
  const error = userError('no-such-channel', { name: 'deplys' })
  expect(error.message).toBe('There is no channel deplys')
  expect(error.hint).toBe('See all of them with: chat channels')
  expect(error.exitStatus).toBe(5)
  expect(error.code).toBe('no-such-channel')
})

test('a better hint takes the place of the table’s', () => {
  expect(userError('no-such-channel', { name: 'deplys' }, 'Did you mean deploys?').hint).toBe(
    'Did you mean deploys?',
  )
})

test('what is filled in is not filled in again', () => {
  const error = userError('bad-value', { name: '--x', given: '{example}', expected: 'y', example: 'z' })
  expect(error.message).toBe('--x is {example}, which is not y')
})

const texts = Object.values(errors).flatMap(({ message, hint }) => [message, hint])

test.each(texts)('"%s" begins with a capital or a hole and ends without a full stop', (text) => {
  expect(text).toMatch(/^[A-Z{].*[^.]$/)
})
