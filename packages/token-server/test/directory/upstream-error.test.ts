import { expect, test } from 'vitest'
import { upstreamError, upstreamErrors } from '../../src/directory/upstream-error.ts'
import { ApiError } from '../../src/errors.ts'

test.each([
  [{ status: 404, code: 20404 }, 'channel-not-found'],
  [{ status: 404 }, 'channel-not-found'],
  [{ status: 401, code: 20003 }, 'upstream-refused'],
  [{ status: 403, code: 50107 }, 'upstream-refused'],
  [{ status: 403, code: 50418 }, 'channel-full'],
  [{ status: 403, code: 50417 }, 'channel-full'],
  [{ status: 403, code: 50208 }, 'channel-full'],
  [{ status: 409, code: 50419 }, 'upstream-unavailable'],
  [{ status: 403, code: 50076 }, 'upstream-refused'],
  [{ status: 409, code: 50334 }, 'channel-not-found'],
  [{ status: 400, code: 50377 }, 'channel-closed'],
  [{ status: 429, code: 20429 }, 'upstream-unavailable'],
  [{ status: 403, code: 50063 }, 'upstream-unavailable'],
  [{ status: 500 }, 'upstream-unavailable'],
  [{ code: 'ECONNREFUSED' }, 'upstream-unavailable'],
  [new Error('timeout'), 'upstream-unavailable'],
  [undefined, 'upstream-unavailable'],
])('%j is told as %s', (error, code) => {
  expect(upstreamError(error)).toMatchObject({ code, cause: error })
})

test('each code of the table says what to do', () => {
  for (const [code, { recovery }] of Object.entries(upstreamErrors)) {
    expect([code, recovery]).toEqual([expect.stringMatching(/^[25]\d{4}$/), expect.stringMatching(/\w/)])
  }
})

test('who has to wait is told how long', () => {
  expect([upstreamError({ status: 503 }).retryAfter, upstreamError({ status: 404 }).retryAfter]).toEqual([
    5,
    undefined,
  ])
})

test('an error that is told already stays as it is', () => {
  const error = new ApiError('channel-not-found')
  expect(upstreamError(error)).toBe(error)
})
