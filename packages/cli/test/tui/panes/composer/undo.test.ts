import { expect, test } from 'vitest'
import { composing, edited, marked, typing } from '../../../support/composing.ts'

const undo = { type: 'undo' } as const
const redo = { type: 'redo' } as const

test('typing is undone word by word', () => {
  const written = edited(composing('|'), ...typing('one two'))
  expect(marked(edited(written, undo))).toBe('one |')
  expect(marked(edited(written, undo, undo))).toBe('|')
})

test('what was undone can be done again, until something else is written', () => {
  const written = edited(composing('|'), ...typing('one two'), undo, undo)
  expect(marked(edited(written, redo))).toBe('one |')
  expect(marked(edited(written, redo, redo))).toBe('one two|')
  expect(marked(edited(written, redo, ...typing('x'), redo))).toBe('one x|')
})

test('deleting in a row is one step, and so is a paste', () => {
  const back = { type: 'delete', to: 'left' } as const
  expect(marked(edited(composing('abc|'), back, back, back, undo))).toBe('abc|')
  expect(marked(edited(composing('|'), ...typing('a'), { type: 'paste', text: 'b\nc' }, undo))).toBe('a|')
})

test('moving the caret begins a new step', () => {
  const moved = edited(composing('|'), ...typing('ab'), { type: 'move', to: 'left' }, ...typing('c'))
  expect(marked(moved)).toBe('ac|b')
  expect(marked(edited(moved, undo))).toBe('a|b')
})

test('with nothing to undo or redo nothing happens', () => {
  const fresh = composing('a|')
  expect(edited(fresh, undo)).toBe(fresh)
  expect(edited(fresh, redo)).toBe(fresh)
})

test('clearing is undone like everything else', () => {
  expect(marked(edited(composing('precious|'), { type: 'clear' }, undo))).toBe('precious|')
})
