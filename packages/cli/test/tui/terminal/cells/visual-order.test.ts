import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseRow } from '../../../../src/tui/terminal/cells/row.ts'
import { createStyles } from '../../../../src/tui/terminal/cells/style.ts'
import { createVisualOrder } from '../../../../src/tui/terminal/cells/visual-order.ts'
import { cellLine } from '../../../../src/tui/text/cell-text.ts'
import { hostile } from '../../../support/hostile.ts'
import { scripts } from '../../../support/scripts.ts'

const styles = createStyles()
const order = createVisualOrder()
const shown = (text: string): string => order(parseRow(text, 200, styles)).row.cells.join('')

test.each([
  ['letters are read from the right', 'שלום', 'םולש'],
  ['numbers are not', 'שלום 123', '123 םולש'],
  ['brackets are mirrored', 'שלום (אבג)!', '!(גבא) םולש'],
  ['marks stay on their letters', 'שָׁלוֹם', 'םוֹלשָׁ'],
  ['Latin words among them are read from the left', 'שלום world עולם', 'םלוע world םולש'],
  [
    'a name in a sentence of another script',
    'דוד is typing…',
    'דוד is typing…'.replace('דוד', 'דוד'.split('').reverse().join('')),
  ],
  ['Arabic', 'مرحبا ٣', '٣ ابحرم'],
  ['wide characters stay whole', 'אב漢ג', 'ג漢בא'],
  ['the sign of a channel stays', '# ערוץ', '# ץורע'],
  [
    'what stands apart by two blanks stays apart',
    'דוד  12:05  שלום',
    'דוד  12:05  שלום'.replace('דוד', 'דוד'.split('').reverse().join('')).replace('שלום', 'םולש'),
  ],
  ['rules stay', 'ערוץ │ 3 שלום │ 7', 'ץורע │ םולש 3 │ 7'],
  ['no Hebrew, no change', 'plain 漢字 🎉', 'plain 漢字 🎉'],
])('%s', (_, text, expected) => {
  expect(shown(text)).toBe(expected)
})

test('styles go with their letters, and each column knows where it went', () => {
  const { row, columns } = order(parseRow('x  \u001b[1mא\u001b[0mבג', 200, styles))
  expect(row.cells.join('')).toBe('x  גבא')
  expect(row.styles).toEqual([0, 0, 0, 0, 0, styles.withSgr(0, '1')])
  expect(columns).toEqual([0, 1, 2, 5, 4, 3])
})

test('whatever stands in a row, it holds the same characters afterwards, and what is fixed is where it was', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(hostile, fc.constantFrom(...Object.values(scripts), '│', '  ', '╭─', '● '))),
      (parts) => {
        const before = parseRow(cellLine(parts.join('')), 400, styles)
        const { row, columns } = order(before)
        expect(row.cells).toHaveLength(before.cells.length)
        const rules = (cells: readonly string[]) => cells.map((cell) => (/^[│╭─●]$/u.test(cell) ? cell : ''))
        expect(rules(row.cells)).toEqual(rules(before.cells))
        if (columns === null) return
        expect(columns.toSorted((left, right) => left - right)).toEqual(before.cells.map((__, x) => x))
        for (const [x, cell] of before.cells.entries())
          // But for mirrored signs.
          if (/^[\p{L}\p{N}\p{M}]+$/u.test(cell)) expect(row.cells[columns[x] ?? -1]).toBe(cell)
      },
    ),
    { numRuns: 150 },
  )
})
