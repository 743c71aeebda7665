import { expect, test } from 'vitest'
import { UsageError } from '../../src/commands/usage-error.ts'

test('what is wrong and the right form are said', () => {
  expect(new UsageError('No', 'Like this')).toMatchObject({ code: 'usage', message: 'No', hint: 'Like this' })
})
