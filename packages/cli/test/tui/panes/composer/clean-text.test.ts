import { expect, test } from 'vitest'
import { cleanText } from '../../../../src/tui/panes/composer/clean-text.ts'

test('every kind of line end becomes a line feed', () => {
  expect(cleanText('a\r\nb\rc\nd')).toBe('a\nb\nc\nd')
})

test('control characters go, tabs stay', () => {
  expect(cleanText('a\u001b[31mb\u0000\u0007\u007f\u009b1m\tc')).toBe('a[31mb1m\tc')
})

test('half a surrogate pair becomes a replacement character', () => {
  expect(cleanText('a\ud800b')).toBe('a\ufffdb')
})

test('what is invisible but no control character is kept', () => {
  expect(cleanText('👩‍👧 \u202e\u200b')).toBe('👩‍👧 \u202e\u200b')
})
