import { Client } from '@twilio/conversations'
import { GatewayError } from '@terminal-chat/core'
import { expect, test } from 'vitest'
import { userError } from '../../src/errors.ts'
import { isSdkRejection } from '../../src/twilio/sdk-rejections.ts'

test('what the SDK throws is the SDK’s', async () => {
  const error = await new Client('no token at all', { Twilsock: { uri: 'ws://127.0.0.1:1' } })
    .updateToken(7 as unknown as string)
    .catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(Error)
  expect(isSdkRejection(error)).toBe(true)
})

test.each([
  Object.assign(new Error('Forbidden'), { status: 403, description: 'Forbidden', body: {} }),
  Object.assign(new Error('gone (status: 404, code: 54150)'), { status: 404, code: 54150 }),
  Object.assign(new Error('Transport failure'), { reply: { status: { code: 500 } } }),
  new Error('disconnected'),
  new Error('Unable to connect: undefined'),
  { terminal: true, message: 'Twilsock has disconnected.' },
])('%s is the SDK’s', (error) => {
  expect(isSdkRejection(error)).toBe(true)
})

test.each([
  new TypeError("Cannot read properties of undefined (reading 'sid')"),
  new Error('a bug'),
  new GatewayError('disconnected', 'disconnected'),
  userError('interrupted', {}),
  'odd',
  undefined,
])('%s is ours', (error) => {
  expect(isSdkRejection(error)).toBe(false)
})
