import { expect, test } from 'vitest'
import { UsersFileError } from '../../src/users/users-file-error.ts'

test('the file, what is wrong and what to do are said', () => {
  expect(new UsersFileError('/u', 'is odd', 'Mend it.')).toMatchObject({
    code: 'users-file',
    message: '/u is odd',
    hint: 'Mend it.',
  })
})
