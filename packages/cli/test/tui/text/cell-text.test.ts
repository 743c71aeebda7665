import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellLine, cellText } from '../../../src/tui/text/cell-text.ts'
import { graphemesOf } from '../../../src/tui/text/graphemes.ts'

test('a mark with nothing before it stands on a dotted circle', () => {
  expect(cellText('\u0301abc')).toBe('\u25cc\u0301abc')
})

test('a skin tone with nobody to wear it is named', () => {
  expect(cellText('🏻 and 👍🏻')).toBe('<U+1F3FB> and 👍🏻')
})

test('a character that would swallow what follows is replaced at the end of a line', () => {
  expect(cellText('total \u0600\nnext')).toBe('total \ufffd\nnext')
})

test('a name is one line', () => {
  expect(cellLine('two\nlines')).toBe('two lines')
})

test('an escape sequence is seen and does nothing', () => {
  expect(cellText('\u001b[31mred')).toBe('␛[31mred')
})

/** Characters that join others, or are nothing by themselves. */
const sticky = fc.constantFrom(
  '\u0600',
  '\u06dd',
  '\u0301',
  '\u0903',
  '\u200d',
  '\ufe0f',
  '\u20e3',
  '🇩',
  '\u1100',
  '\u1161',
  '\u11a8',
  '\uac00',
  'a',
  ' ',
  '\n',
  '\u0e33',
  '\u3164',
  '\u115f',
  '\u034f',
  '👩',
  '\u{e0061}',
  '\u{e007f}',
  '\u0915',
  '\u094d',
  '\ud83d',
  '\u200b',
  '\u{11a3a}',
  '\u0d4e',
  '\u17b4',
  '\u180b',
  '\u{1f3fb}',
  '\uffa0',
  '\uff9e',
  '\u{1d165}',
  '\u302e',
  '\ufff0',
  '\u{e0002}',
  '\u200c',
)

test('every grapheme takes a cell, and none joins its neighbours on the screen', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(sticky, fc.string({ unit: 'binary', maxLength: 3 }))), (parts) => {
      const foreign = parts.join('')
      for (const line of cellText(foreign).split('\n')) {
        const graphemes = graphemesOf(line)
        expect(graphemes.every(({ width }) => width > 0)).toBe(true)
        expect(graphemesOf(`│${line}│`)).toHaveLength(graphemes.length + 2)
      }
    }),
    { numRuns: 500 },
  )
})
