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
  ['other text in the tags of a flag', '🏴\u{e0068}\u{e0069}\u{e007f}', '🏴<U+E0068><U+E0069><U+E007F>'],
  ['tags behind a flag that never ends', '🏴\u{e0067}x', '🏴<U+E0067>x'],
  ['a selector beyond the first sixteen', 'a\u{e0100}', 'a<U+E0100>'],
  ['variation selectors alone', 'a\ufe0f\ufe0fb \ufe00', 'a<U+FE0F><U+FE0F>b <U+FE00>'],
  ['soft hyphen', 'a\u00adb', 'a<U+00AD>b'],
  ['a joiner between letters that do not join', 'ad\u200dmin\u200c', 'ad<U+200D>min<U+200C>'],
  ['a second joiner between letters that do', 'می\u200c\u200cخ', 'می\u200c<U+200C>خ'],
  ['a joiner behind an emoji', '👩\u200d x', '👩<U+200D> x'],
  ['a selector behind a letter', 'é\ufe0f д\ufe00 1\ufe0f', 'é<U+FE0F> д<U+FE00> 1<U+FE0F>'],
  ['bits in selectors behind an emoji', '😀\ufe0f\u{e0131}\u{e0132}', '😀\ufe0f<U+E0131><U+E0132>'],
  ['a skin tone on nobody', 'x🏻 👍🏽🏿', 'x<U+1F3FB> 👍🏽<U+1F3FF>'],
  ['interlinear annotation', 'a\ufff9b\ufffac\ufffb', 'a<U+FFF9>b<U+FFFA>c<U+FFFB>'],
  ['Khmer and Egyptian characters that show nothing', '\u17b4\u{13430}', '<U+17B4><U+13430>'],
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
  'می\u200cخواهم',
  'क्\u200dष क्\u200cष',
  'ශ්\u200dරී',
  '👩🏽\u200d❤️\u200d💋\u200d👨🏿 🏳️\u200d🌈 🏴\u200d☠️',
  'ᠠ\u180b',
  '∩\ufe00 。\ufe01',
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

test('a name is seen even when it is of blanks', () => {
  expect(sanitizeLine('\u2800 \u2800')).toBe('<U+2800> <U+2800>')
  expect(sanitizeLine('⠁\u2800⠂')).toBe('⠁\u2800⠂')
})

test('no chain of joined emoji is longer than a family', () => {
  const five = Array(5).fill('👩').join('\u200d')
  expect(sanitize(Array(12).fill('👩').join('\u200d'))).toBe(`${five}<U+200D>${five}<U+200D>👩\u200d👩`)
})

test('a pile of marks is not hidden from the count by joiners', () => {
  expect(sanitize(`ب${'\u064b\u200c'.repeat(500)}`)).toHaveLength(9)
})
