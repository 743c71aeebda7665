import { GatewayError } from '@terminal-chat/core'
import { expect, test } from 'vitest'
import { userError } from '../../src/errors.ts'
import { reportError } from '../../src/main/report-error.ts'

const report = (error: unknown) => {
  let text = ''
  const status = reportError(
    error,
    (part) => {
      text += part
    },
    '1.2.3',
  )
  return { status, text }
}

test('an error for people is what happened and what to do', () => {
  expect(report(userError('no-such-channel', { name: 'x' }))).toEqual({
    status: 5,
    text: 'chat: There is no channel x\n  See all of them with: chat channels\n',
  })
})

test('what the service said cannot reach into the terminal', () => {
  expect(report(new GatewayError('failed', 'no\u001b[2J\nway')).text).toBe(
    'chat: no␛[2J way\n  Try again, or find out more with --debug FILE\n',
  )
})

test('a bug shows its stack and says what to report', () => {
  const { status, text } = report(new TypeError('x is undefined'))
  expect(status).toBe(1)
  expect(text).toContain('TypeError: x is undefined\n    at ')
  expect(text).toContain('chat: this is a bug\n  Please report it')
  expect(text).toContain(`chat 1.2.3, Node ${process.version}`)
})

test('whatever was thrown is reported', () => {
  expect(report('odd').text).toContain('odd')
})

test('nor can what a bug says', () => {
  expect(report(new TypeError('no \u001b]0;x\u0007 \u009b2J')).text).not.toMatch(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/,
  )
})
