import { expect, test } from 'vitest'
import { bytesOf, messageLimit, submissionOf } from '../../../../src/tui/panes/composer/submission.ts'

test('blank text is not sent', () => {
  for (const text of ['', '   ', '\n\n', ' \n\t ']) expect(submissionOf(text)).toEqual({ kind: 'empty' })
})

test('blank lines around a text go, its indentation stays', () => {
  expect(submissionOf('\n \n  indented\n\nmore  \n\n')).toEqual({ kind: 'line', text: '  indented\n\nmore' })
})

test('a message has at most 32 KB of UTF-8', () => {
  expect(submissionOf('a'.repeat(messageLimit))).toMatchObject({ kind: 'line' })
  expect(submissionOf('a'.repeat(messageLimit + 1))).toEqual({
    kind: 'too-large',
    bytes: 32769,
    problem: 'Too long: 32769 bytes, and a message has at most 32768',
  })
  expect(submissionOf('漢'.repeat(11_000))).toMatchObject({ kind: 'too-large', bytes: 33_000 })
})

test('bytes are counted as they are sent', () => {
  expect([bytesOf('a'), bytesOf('é'), bytesOf('漢'), bytesOf('👍')]).toEqual([1, 2, 3, 4])
})
