import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellLine, cellText } from '../../../src/tui/text/cell-text.ts'
import { graphemesOf } from '../../../src/tui/text/graphemes.ts'

test('a mark with nothing before it stands on a dotted circle', () => {
  expect(cellText('\u0301abc')).toBe('\u25cc\u0301abc')
})

test('a character that shows nothing is shown as a replacement', () => {
  expect(cellText('a\u3164b')).toBe('a\ufffdb')
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

test('every grapheme takes a cell, and none joins its neighbours on the screen', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (foreign) => {
      for (const line of cellText(foreign).split('\n')) {
        const graphemes = graphemesOf(line)
        expect(graphemes.every(({ width }) => width > 0)).toBe(true)
        expect(graphemesOf(`│${line}│`)).toHaveLength(graphemes.length + 2)
      }
    }),
    { numRuns: 500 },
  )
})
