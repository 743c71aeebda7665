import { expect, test } from 'vitest'
import { ApiError, errors } from '../src/errors.ts'

test('every error says what happened and what to do', () => {
  for (const [code, { status, message, hint }] of Object.entries(errors)) {
    expect([code, status >= 400 && status < 600]).toEqual([code, true])
    expect(message).toMatch(/^[A-Z].*[^.]$/)
    expect(hint).toMatch(/^[A-Z].*[.!]$/)
  }
})

test('an error carries the status, message and hint of its row', () => {
  expect(new ApiError('rate-limited', { retryAfter: 2 })).toMatchObject({
    code: 'rate-limited',
    statusCode: 429,
    message: 'Too many requests',
    hint: 'Wait as long as Retry-After says.',
    retryAfter: 2,
  })
})
