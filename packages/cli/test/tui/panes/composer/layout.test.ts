import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { caretAt, cellOf, drawn, rowsOf } from '../../../../src/tui/panes/composer/layout.ts'
import { widthOf } from '../../../../src/tui/text/graphemes.ts'
import { anyText, boundariesOf } from '../../../support/any-text.ts'

const rows = (text: string, width: number): readonly string[] =>
  rowsOf(text, width).map(({ start, end }) => text.slice(start, end))

const cell = (text: string, caret: number, width: number): readonly [number, number] => {
  const { row, column } = cellOf(text, rowsOf(text, width), caret, width)
  return [row, column]
}

test('an empty text is one empty row', () => {
  expect(rows('', 10)).toEqual([''])
  expect(cell('', 0, 10)).toEqual([0, 0])
})

test('the last cell of a row is kept for the caret', () => {
  expect(rows('123456789', 10)).toEqual(['123456789'])
  expect(cell('123456789', 9, 10)).toEqual([0, 9])
  expect(rows('1234567890', 10)).toEqual(['123456789', '0'])
})

test('rows break between words, a space may hang over the end', () => {
  expect(rows('hello big world', 10)).toEqual(['hello big ', 'world'])
  expect(rows('hello wonderful', 10)).toEqual(['hello ', 'wonderful'])
  expect(rows('a verylongwordindeed', 10)).toEqual(['a ', 'verylongw', 'ordindeed'])
})

test('behind a space that hangs over, the caret stands on the next row', () => {
  expect(rows('123456789 ', 10)).toEqual(['123456789 ', ''])
  expect(cell('123456789 ', 10, 10)).toEqual([1, 0])
})

test('between two rows the caret stands on the lower one', () => {
  expect(cell('hello wonderful', 6, 10)).toEqual([1, 0])
})

test('line feeds end rows', () => {
  expect(rows('a\n\nb\n', 10)).toEqual(['a', '', 'b', ''])
  expect(cell('a\n\nb\n', 5, 10)).toEqual([3, 0])
})

test('wide characters take two cells, and a row is never too long for one', () => {
  expect(rows('日本語を話す', 7)).toEqual(['日本語', 'を話す'])
  expect(rows('a日本語', 7)).toEqual(['a日本', '語'])
  expect(cell('日本語を話す', 4, 7)).toEqual([1, 2])
})

test('a character that a terminal would obey is drawn by name, and the caret stands behind it', () => {
  expect(drawn('\u202e', 20)).toBe('<U+202E>')
  expect(cell('a\u202eb', 2, 20)).toEqual([0, 9])
  expect(drawn('\t', 20)).toBe('    ')
})

test('what is wider than a row is cut', () => {
  expect(drawn('\u202e', 5)).toBe('<U+…')
  expect(drawn('漢', 2)).toBe('…')
})

test('the caret goes to the nearest place on the left of a column', () => {
  const text = 'abcdef\n日本\n'
  const at = (row: number, column: number): number => caretAt(text, rowsOf(text, 20), { row, column }, 20)
  expect([at(0, 3), at(1, 3), at(1, 4), at(1, 9), at(2, 9)]).toEqual([3, 8, 9, 9, 10])
})

test('on a row that was wrapped the caret stays before its end', () => {
  const text = 'hello big world'
  expect(caretAt(text, rowsOf(text, 10), { row: 0, column: 99 }, 10)).toBe(9)
})

test('plain text breaks where text that is measured character by character does', () => {
  const words = fc
    .array(fc.constantFrom('a', 'aaa', ' ', '  ', '\n'), { maxLength: 30 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(words, fc.integer({ min: 2, max: 12 }), (text, width) => {
      expect(rowsOf(text, width)).toEqual(rowsOf(text.replaceAll('a', 'Ḁ'), width))
    }),
    { numRuns: 1000 },
  )
})

test('rows hold the whole text, fit, and give every caret a cell of its own inside', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 2, max: 40 }), (text, width) => {
      const all = rowsOf(text, width)
      expect(all.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.replaceAll('\n', ''))
      const cells = boundariesOf(text).map((caret) => {
        const { row, column } = cellOf(text, all, caret, width)
        expect(row).toBeLessThan(all.length)
        expect(column).toBeLessThan(width)
        expect(caretAt(text, all, { row, column }, width)).toBe(caret)
        return `${row},${column}`
      })
      expect(new Set(cells).size).toBe(cells.length)
      for (const { start, end } of all) {
        const graphemes = boundariesOf(text.slice(start, end))
        const wide = graphemes
          .slice(1)
          .map((to, at) => widthOf(drawn(text.slice(start + (graphemes[at] ?? 0), start + to), width)))
          .reduce((sum, cellsOfOne) => sum + cellsOfOne, 0)
        expect(wide).toBeLessThanOrEqual(width)
      }
    }),
    { numRuns: 1000 },
  )
})
