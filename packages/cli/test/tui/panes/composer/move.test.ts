import { expect, test } from 'vitest'
import type { Destination } from '../../../../src/tui/panes/composer/edit.ts'
import { composing, edited, marked } from '../../../support/composing.ts'

test.each<[string, Destination, string]>([
  ['a|b', 'left', '|ab'],
  ['|👍🏽b', 'right', '👍🏽|b'],
  ['one two|', 'word-left', 'one |two'],
  ['|one two', 'word-right', 'one| two'],
  ['x\none| two', 'line-start', 'x\n|one two'],
  ['one| two\nx', 'line-end', 'one two|\nx'],
  ['x\no|ne', 'text-start', '|x\none'],
  ['x|\none', 'text-end', 'x\none|'],
])('from %j %s leads to %j', (from, to, expected) => {
  expect(marked(edited(composing(from), { type: 'move', to }))).toBe(expected)
})

const up = { type: 'move-row', step: -1, width: 10 } as const
const down = { type: 'move-row', step: 1, width: 10 } as const

test('rows are those that are seen', () => {
  expect(marked(edited(composing('hello big wor|ld'), up))).toBe('hel|lo big world')
  expect(marked(edited(composing('ab|c\n\ndef'), down))).toBe('abc\n|\ndef')
})

test('the column is kept over a row that is too short', () => {
  expect(marked(edited(composing('abcd|\ne\nfghi'), down, down))).toBe('abcd\ne\nfghi|')
  expect(marked(edited(composing('abcd|\ne\nfghi'), down, { type: 'move', to: 'line-start' }, down))).toBe(
    'abcd\ne\n|fghi',
  )
})

test('beyond the first and the last row nothing happens', () => {
  const state = composing('a|b\ncd')
  expect(edited(state, up)).toBe(state)
  const last = composing('ab\nc|d')
  expect(edited(last, down)).toBe(last)
})
