import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { composerLimit, composerWidth, layOutScreen, type Rect } from '../../src/tui/layout.ts'

test('a pane that is not wanted leaves its width to the messages, and lies over them when it has the focus', () => {
  const size = { columns: 120, rows: 40 }
  const away = layOutScreen(size, 1, 'composer', false, false)
  expect(away).toMatchObject({ conversationList: null, people: null, timeline: { x: 0, width: 120 } })
  expect(layOutScreen(size, 1, 'conversation-list', false, false).isListOver).toBe(true)
  expect(layOutScreen(size, 1, 'people', true, false)).toMatchObject({
    isPeopleOver: true,
    isListOver: false,
  })
})

test('a wide screen has channels, timeline and people side by side', () => {
  const layout = layOutScreen({ columns: 120, rows: 40 }, 1, 'composer')
  expect(layout.conversationList).toEqual({ x: 0, y: 2, width: 26, height: 35 })
  expect(layout.timeline).toEqual({ x: 27, y: 2, width: 72, height: 35 })
  expect(layout.people).toEqual({ x: 100, y: 2, width: 20, height: 35 })
  expect(layout.columnRules).toEqual([26, 99])
})

test('below 100 columns the people go', () => {
  expect(layOutScreen({ columns: 99, rows: 40 }, 1, 'composer').people).toBeNull()
  expect(layOutScreen({ columns: 100, rows: 40 }, 1, 'composer').people).not.toBeNull()
})

test('below 70 columns the channels go', () => {
  expect(layOutScreen({ columns: 69, rows: 40 }, 1, 'composer').conversationList).toBeNull()
  expect(layOutScreen({ columns: 70, rows: 40 }, 1, 'composer').conversationList).not.toBeNull()
})

test('what has no place of its own lies over the timeline while it has the focus', () => {
  const list = layOutScreen({ columns: 60, rows: 20 }, 1, 'conversation-list')
  expect(list.isListOver).toBe(true)
  expect(list.conversationList?.x).toBe(0)
  const people = layOutScreen({ columns: 60, rows: 20 }, 1, 'people')
  expect(people.isPeopleOver).toBe(true)
  expect(people.people).toEqual({ x: 30, y: 0, width: 30, height: 17 })
})

test('the smallest screen still has timeline, composer and status', () => {
  const layout = layOutScreen({ columns: 20, rows: 5 }, 1, 'composer')
  expect(layout.timeline).toEqual({ x: 0, y: 0, width: 20, height: 3 })
  expect(layout.composer).toEqual({ x: 0, y: 3, width: 20, height: 1 })
  expect(layout.status).toEqual({ x: 0, y: 4, width: 20, height: 1 })
})

test('the composer grows with what is written, up to a third of the screen', () => {
  expect(layOutScreen({ columns: 80, rows: 24 }, 5, 'composer').composer.height).toBe(5)
  expect(layOutScreen({ columns: 80, rows: 24 }, 50, 'composer').composer.height).toBe(composerLimit(24))
})

test('the composer is as wide as the screen', () => {
  expect(composerWidth({ columns: 80, rows: 24 })).toBe(80)
})

test('on every screen the panes lie within it and not over each other', () => {
  const overlap = (left: Rect, right: Rect): boolean =>
    left.x < right.x + right.width &&
    right.x < left.x + left.width &&
    left.y < right.y + right.height &&
    right.y < left.y + left.height
  fc.assert(
    fc.property(
      fc.integer({ min: 20, max: 300 }),
      fc.integer({ min: 5, max: 100 }),
      fc.integer({ min: 1, max: 60 }),
      (columns, rows, lines) => {
        const layout = layOutScreen({ columns, rows }, lines, 'composer')
        const { conversationList, people, header, timeline, typing, composer, status } = layout
        const rects = [conversationList, people, header, timeline, typing, composer, status].filter(
          (rect) => rect !== null,
        )
        for (const [at, rect] of rects.entries()) {
          expect(rect.width > 0 && rect.height > 0).toBe(true)
          expect(rect.x + rect.width <= columns && rect.y + rect.height <= rows).toBe(true)
          for (const other of rects.slice(at + 1)) expect(overlap(rect, other)).toBe(false)
        }
        expect(timeline.height).toBeGreaterThanOrEqual(1)
      },
    ),
  )
})
