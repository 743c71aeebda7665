import { expect, test } from 'vitest'
import { openMode } from '../../src/auth/open.ts'

const attempt = (identity: string | undefined) => ({
  identity,
  password: undefined,
  caller: { bearer: undefined, holder: undefined, refusal: undefined, name: 'test' },
})

test('everybody is who they say', () => {
  expect(openMode.prove(attempt('alice'))).toBe('alice')
})

test('who says nothing is nobody', () => {
  expect(() => openMode.prove(attempt(undefined))).toThrowError(
    expect.objectContaining({ code: 'identity-missing' }),
  )
})
