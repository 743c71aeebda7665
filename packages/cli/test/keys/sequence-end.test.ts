import { expect, test } from 'vitest'
import { sequenceEnd } from '../../src/keys/sequence-end.ts'

test('a CSI sequence ends with its first letter or sign', () => {
  expect(sequenceEnd('\u001b[1;5Dx', 1)).toBe(6)
  expect(sequenceEnd('\u001b[?2026;2$yx', 1)).toBe(11)
  expect(sequenceEnd('\u001b[[Ax', 1)).toBe(4)
  expect(sequenceEnd('\u001b[3$x', 1)).toBe(4)
})

test('an SS3 sequence ends with its letter', () => {
  expect(sequenceEnd('\u001bOPx', 1)).toBe(3)
  expect(sequenceEnd('\u001bO5Ax', 1)).toBe(4)
})

test('a string of the terminal ends with BEL or ST', () => {
  expect(sequenceEnd('\u001b]0;t\u0007x', 1)).toBe(6)
  expect(sequenceEnd('\u001bPq\u001b\\x', 1)).toBe(5)
})

test('what may go on is partial', () => {
  for (const input of ['\u001b[', '\u001b[1;', '\u001bO', '\u001b]0;title', '\u001bPq\u001b'])
    expect(sequenceEnd(input, 1)).toBe('partial')
})

test('what cannot be a sequence is none', () => {
  for (const input of ['\u001ba', '\u001b[1\u0001', '\u001bO\r', '\u001b]0;\u001b['])
    expect(sequenceEnd(input, 1)).toBe('none')
})
