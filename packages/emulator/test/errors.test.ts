/** Refusals in Twilio's own shape. */
import { expect, test } from 'vitest'
import { TwilioError, UnsupportedError, errors, formatError } from '../src/errors.ts'

test('a refusal has status, code, message and where to read about it', () => {
  expect(formatError(new TwilioError('unique-name-exists'))).toEqual({
    status: 409,
    code: 50353,
    message: 'Conversation with provided unique name already exists',
    more_info: 'https://www.twilio.com/docs/errors/50353',
  })
})

test('a detail is added to the words', () => {
  expect(new TwilioError('bad-parameter', 'PageSize').message).toBe('Invalid parameter: PageSize')
})

test('what is not supported is 501 and has no code of Twilio', () => {
  expect(formatError(new UnsupportedError('faxes'))).toMatchObject({
    status: 501,
    code: 'emulator/unsupported',
  })
})

test('no two refusals share a code', () => {
  const codes = Object.values(errors).map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
})
