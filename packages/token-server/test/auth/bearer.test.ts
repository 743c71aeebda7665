import { expect, test } from 'vitest'
import { bearerToken } from '../../src/auth/bearer.ts'

test('the token follows the word Bearer, in any case', () => {
  expect(bearerToken('Bearer abc.def-_~+/=')).toBe('abc.def-_~+/=')
  expect(bearerToken('bearer abc')).toBe('abc')
})

test.each([
  undefined,
  '',
  'Bearer',
  'Bearer ',
  'Basic abc',
  'Bearer a b',
  'Bearer "abc"',
  'Bearer a,Bearer b',
  'XBearer abc',
])('%j holds no token', (authorization) => {
  expect(bearerToken(authorization)).toBeUndefined()
})
