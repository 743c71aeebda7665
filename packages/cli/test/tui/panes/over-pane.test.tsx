import { expect, test } from 'vitest'
import { overPane } from '../../../src/tui/panes/over-pane.ts'
import { line, own, span } from '../../../src/tui/text/line.ts'

const rect = { x: 0, y: 0, width: 8, height: 4 }
const content = (width: number, height: number) =>
  Array.from({ length: Math.min(2, height) }, () => line([span(own('x'.repeat(width - 2)))], 'cursor'))

const textOf = (side: 'left' | 'right'): readonly string[] =>
  overPane('People', rect, side, content).map(({ spans }) => spans.map(({ text }) => text).join(''))

test('a pane over the timeline has a title and a rule, and fills all of its place', () => {
  expect(textOf('right')).toEqual([' People│', 'xxxxx  │', 'xxxxx  │', '       │'])
  expect(textOf('left')).toEqual(['│ People', '│xxxxx  ', '│xxxxx  ', '│       '])
})

test('a pane that is too low has no title', () => {
  const low = overPane('People', { ...rect, height: 2 }, 'right', content)
  expect(low.map(({ surface }) => surface)).toEqual(['cursor', 'cursor'])
})
