import { GatewayError } from '@terminal-chat/core'
import { expect, test } from 'vitest'
import { asked, toGatewayError } from '../../src/twilio/to-gateway-error.ts'

const refusal = (status: number, body: unknown, message = 'Refused'): Error =>
  Object.assign(new Error(message), { status, description: message, body })

test.each([
  [refusal(403, { code: 50430, message: 'User not participant of conversation' }), 'forbidden', 50430],
  [refusal(404, { code: 50350, message: 'Conversation not found' }), 'not-found', 50350],
  [refusal(409, { code: 50353, message: 'taken' }), 'conflict', 50353],
  [refusal(400, { code: 50504, message: 'Message body parameter is too long' }), 'too-large', 50504],
  [refusal(413, null), 'too-large', null],
  [refusal(429, { code: 20429 }), 'rate-limited', 20429],
  [refusal(400, { code: 20001 }), 'invalid', 20001],
  [refusal(503, null), 'failed', null],
])('%s becomes %s', (error, code, twilioCode) => {
  expect(toGatewayError(error)).toMatchObject({ code, twilioCode })
})

test('the words are Twilio’s own when it has some', () => {
  expect(
    toGatewayError(refusal(403, { code: 50430, message: 'not a participant' }, 'Forbidden')).message,
  ).toBe('not a participant')
  expect(toGatewayError(refusal(403, null, 'Forbidden')).message).toBe('Forbidden')
})

test('an error of Sync carries its code beside its status', () => {
  const error = Object.assign(new Error('gone (status: 404, code: 54100)'), { status: 404, code: 54100 })
  expect(toGatewayError(error)).toMatchObject({ code: 'not-found', twilioCode: 54100 })
})

test.each([
  'disconnected',
  "request 'POST' to 'aim.us1.twilio.com' timed out",
  'Twilsock: request timeout: TM1',
  'Twilsock: request cancelled by user',
  'Unable to connect: undefined',
  'Transport failure: Bad Gateway',
])('"%s" leaves open whether it was done', (message) => {
  expect(toGatewayError(new Error(message)).code).toBe('disconnected')
})

test('what has no shape at all has failed', () => {
  expect(toGatewayError(new Error('Fetch resource from x failed.')).code).toBe('failed')
  expect(toGatewayError('odd')).toMatchObject({ code: 'failed', message: 'odd' })
})

test('a call rejects with nothing but gateway errors, and hands on its answer', async () => {
  await expect(asked(() => Promise.resolve(7))).resolves.toBe(7)
  await expect(asked(() => Promise.reject(refusal(404, null)))).rejects.toBeInstanceOf(GatewayError)
  const own = new GatewayError('conflict', 'taken', 1)
  await expect(asked(() => Promise.reject(own))).rejects.toBe(own)
})
