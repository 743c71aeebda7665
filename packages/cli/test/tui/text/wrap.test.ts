import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { graphemesOf, widthOf } from '../../../src/tui/text/graphemes.ts'
import { wrap } from '../../../src/tui/text/wrap.ts'

const lines = (text: string, width: number, taken = 0): readonly string[] =>
  wrap(text, width, taken).map(({ start, end }) => text.slice(start, end))

test('a text is broken at spaces', () => {
  expect(lines('the quick brown fox', 10)).toEqual(['the quick', 'brown fox'])
})

test('a word that is longer than a line is broken where the line ends', () => {
  expect(lines('see https://example.com/a/long/path now', 12)).toEqual([
    'see',
    'https://exam',
    'ple.com/a/lo',
    'ng/path now',
  ])
})

test('line feeds end lines, empty ones too', () => {
  expect(lines('one\n\ntwo\n', 10)).toEqual(['one', '', 'two', ''])
})

test('an empty text is one empty line', () => {
  expect(lines('', 10)).toEqual([''])
})

test('blanks at the start of a line stay, those at which it is broken do not', () => {
  expect(lines('  indented   text', 10)).toEqual(['  indented', 'text'])
})

test('wide characters are broken anywhere, but no line begins with a closing sign', () => {
  expect(lines('日本語のテキスト。', 8)).toEqual(['日本語の', 'テキス', 'ト。'])
})

test('words among wide characters stay whole', () => {
  expect(lines('これはhello worldです', 10)).toEqual(['これは', 'hello', 'worldです'])
})

test('the first line leaves room for what stands before it', () => {
  expect(lines('one two three', 9, 4)).toEqual(['one', 'two three'])
})

test('a joined character is never broken', () => {
  const family = '👩\u200d👩\u200d👧'
  expect(lines(family.repeat(3), 4)).toEqual([family.repeat(2), family])
})

test('no line is wider than allowed, and nothing but blanks is lost', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.replaceAll('\n', ' ')),
      fc.integer({ min: 2, max: 20 }),
      fc.nat(6),
      (text, width, taken) => {
        const widest = Math.max(...graphemesOf(text).map((grapheme) => grapheme.width), 0)
        fc.pre(widest <= width)
        const broken = lines(text, width, taken)
        for (const [at, line] of broken.entries()) {
          const room = at === 0 ? Math.max(1, width - taken) : width
          // At least one character always goes on a line.
          if (graphemesOf(line).length > 1) expect(widthOf(line.trimEnd())).toBeLessThanOrEqual(room)
        }
        expect(broken.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      },
    ),
  )
})
