import { GatewayError, RuleError, type GatewayErrorCode } from '@terminal-chat/core'
import { expect, test } from 'vitest'
import { userError } from '../../src/errors.ts'
import { toConnectError, toUserError } from '../../src/main/to-user-error.ts'

test.each<[GatewayErrorCode, number]>([
  ['disconnected', 4],
  ['forbidden', 3],
  ['not-found', 5],
  ['conflict', 2],
  ['too-large', 2],
  ['invalid', 2],
  ['rate-limited', 1],
  ['failed', 1],
])('%s ends with status %i', (code, exitStatus) => {
  const error = toUserError(new GatewayError(code, 'because of this'))
  expect(error?.exitStatus).toBe(exitStatus)
  expect(error?.message).toContain('because of this')
})

test('rules of ours say what to do instead', () => {
  expect(toUserError(new RuleError('protected', 'General Channel cannot be left'))?.exitStatus).toBe(3)
  expect(toUserError(new RuleError('unknown-conversation', 'You are not in that channel'))?.exitStatus).toBe(
    5,
  )
  expect(toUserError(new RuleError('taken', 'There is a channel called x already'))).toMatchObject({
    exitStatus: 2,
    hint: 'Choose another name',
  })
})

test('what is for people already stays, what is a bug is none of these', () => {
  const error = userError('interrupted', {})
  expect(toUserError(error)).toBe(error)
  expect(toUserError(new TypeError('x is undefined'))).toBeNull()
})

test('before there is a connection it is about the server', () => {
  const server = 'https://chat.example.com'
  expect(toConnectError(new GatewayError('disconnected', 'ECONNREFUSED'), server)).toMatchObject({
    code: 'server-unreachable',
    message: 'The server https://chat.example.com does not answer: ECONNREFUSED',
  })
  expect(toConnectError(new GatewayError('forbidden', 'no'), server)).toMatchObject({ code: 'not-signed-in' })
  expect(toConnectError(new GatewayError('failed', '503'), server)).toMatchObject({ code: 'server-failed' })
  const bug = new TypeError('x')
  expect(toConnectError(bug, server)).toBe(bug)
})
