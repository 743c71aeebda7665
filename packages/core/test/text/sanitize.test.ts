import { expect, test } from 'vitest'
import { sanitize, sanitizeLine } from '../../src/text/sanitize.ts'

test.each([
  ['plain text', 'plain text', 'plain text'],
  ['a lone escape does not swallow what follows', 'a\u001bb', 'a␛b'],
  ['a window title', '\u001b]0;pwned\u0007', '␛]0;pwned␇'],
  ['C1 controls', 'x\u009b31m', 'x<9B>31m'],
  ['delete', 'x\u007f', 'x␡'],
  ['a bidi override', 'a\u202eb', 'a<U+202E>b'],
  ['zero width space', 'a\u200bb', 'a<U+200B>b'],
  ['line separator', 'a\u2028b', 'a<U+2028>b'],
  ['a lone carriage return', 'a\rb', 'a␍b'],
  ['CR LF', 'a\r\nb', 'a\nb'],
  ['tab', 'a\tb', 'a    b'],
  ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
  ['Hangul filler', 'a\u3164b\u115f\u1160\uffa0', 'a<U+3164>b<U+115F><U+1160><U+FFA0>'],
  ['grapheme joiner, Mongolian separator', 'a\u034f\u180e', 'a<U+034F><U+180E>'],
  ['word joiner, invisible plus', 'a\u2060\u2064', 'a<U+2060><U+2064>'],
  ['a text in tags', 'a\u{e0068}\u{e0069}', 'a<U+E0068><U+E0069>'],
  ['tags behind a flag that never ends', '🏴\u{e0067}x', '🏴<U+E0067>x'],
  ['a selector beyond the first sixteen', 'a\u{e0100}', 'a<U+E0100>'],
  ['variation selectors alone', 'a\ufe0f\ufe0fb \ufe00', 'a<U+FE0F><U+FE0F>b <U+FE00>'],
  ['soft hyphen', 'a\u00adb', 'a<U+00AD>b'],
])('%s is made visible', (_, text, expected) => {
  expect(sanitize(text)).toBe(expected)
})

test.each([
  '漢字',
  'é',
  'e\u0301',
  '👩‍👩‍👧',
  '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  '葛\u{e0100}',
  '1\ufe0f\u20e3 #\ufe0f\u20e3 ©\ufe0f',
  'สวัสดี',
  '❤️',
])('%s stays as it is', (text) => {
  expect(sanitize(text)).toBe(text)
})

test('a pile of marks is cut to what a letter can carry', () => {
  expect(sanitize(`a${'\u0301'.repeat(1000)}b`)).toBe(`a${'\u0301'.repeat(8)}b`)
})

test('a name stays on one line', () => {
  expect(sanitizeLine('a\r\n\nb')).toBe('a b')
})
