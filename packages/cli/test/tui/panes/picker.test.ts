import { expect, test } from 'vitest'
import { pickerBox } from '../../../src/tui/panes/overlay/picker-box.ts'
import { pickerChanged, type Picker } from '../../../src/tui/panes/overlay/picker.ts'
import { own, span } from '../../../src/tui/text/line.ts'
import { widthOfSpans } from '../../../src/tui/text/line.ts'

const row = (text: string) => ({ spans: [span(own(text))], choose: () => undefined })
const picker: Picker = {
  kind: 'picker',
  id: Symbol('picker'),
  title: own('Which?'),
  query: null,
  rows: ['one', 'two', 'three'].map(row),
  marked: 0,
  note: own(''),
  hint: own('Esc closes'),
  onQuery: () => undefined,
  onScope: () => undefined,
}

test('the mark stays on a line, and goes to the first when the lines are others', () => {
  expect(pickerChanged(picker, { marked: 9 }).marked).toBe(2)
  expect(pickerChanged(picker, { marked: -1 }).marked).toBe(0)
  const second = pickerChanged(picker, { marked: 1 })
  expect(pickerChanged(second, { more: [row('four')] })).toMatchObject({ marked: 1, rows: { length: 4 } })
  expect(pickerChanged(second, { rows: [row('other')] }).marked).toBe(0)
  expect(pickerChanged(second, { rows: [] }).marked).toBe(0)
})

test.each([
  [20, 5],
  [40, 10],
  [100, 30],
])(
  'at %i×%i it is never larger than the screen, and each of its lines is as wide as the others',
  (columns, rows) => {
    const long = {
      ...picker,
      query: '漢字'.repeat(40),
      rows: Array.from({ length: 99 }, () => row('漢'.repeat(60))),
    }
    const { rect, lines } = pickerBox(long, { columns, rows })
    expect(rect.height).toBeLessThanOrEqual(rows)
    expect(rect.width).toBeLessThanOrEqual(columns)
    for (const { spans } of lines) expect(widthOfSpans(spans)).toBe(rect.width)
  },
)
