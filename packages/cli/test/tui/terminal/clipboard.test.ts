import { expect, test } from 'vitest'
import { clipboardSequence } from '../../../src/tui/terminal/clipboard.ts'

test('a text is coded whole, without control characters', () => {
  const sequence = clipboardSequence('ls\u001b[A\u0007\r\nécho') ?? ''
  const [, coded = ''] = /^\u001b\]52;c;([A-Za-z0-9+/=]*)\u0007$/.exec(sequence) ?? []
  expect(Buffer.from(coded, 'base64').toString()).toBe('ls[A\nécho')
})

test('what terminals would not take is not sent', () => {
  expect(clipboardSequence('x'.repeat(80_000))).toBeNull()
})
