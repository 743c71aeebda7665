/** The rules between the panes. */
import { expect, test } from 'vitest'
import { layOutScreen } from '../../../src/tui/layout.ts'
import { rulesPane } from '../../../src/tui/panes/rules.ts'
import type { Screen } from '../../../src/tui/screen.ts'

const rulesOn = (columns: number, rows: number) => {
  const layout = layOutScreen({ columns, rows }, 1, 'composer')
  const source = rulesPane({
    layout: () => layout,
    view: { get: () => ({ size: { columns, rows } }) },
  } as unknown as Screen)
  return source().map(({ rect, lines }) => ({
    rect,
    text: lines.map(({ spans }) => spans.map(({ text }) => text).join('')).join(''),
  }))
}

test('a rule stands between every two panes, and crosses the one below the titles', () => {
  const [left, right, below] = rulesOn(100, 16)
  expect(left).toEqual({ rect: { x: 22, y: 2, width: 1, height: 11 }, text: '│'.repeat(11) })
  expect(right?.rect.x).toBe(83)
  expect(below?.rect).toEqual({ x: 0, y: 1, width: 100, height: 1 })
  expect(below?.text).toBe(`${'─'.repeat(22)}┼${'─'.repeat(60)}┼${'─'.repeat(16)}`)
})

test('a small screen has no room for rules', () => {
  expect(rulesOn(40, 10)).toEqual([])
})
