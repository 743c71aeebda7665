import { expect, test } from 'vitest'
import { composing, edited, marked, typing } from '../../../support/composing.ts'

const kill = (to: 'word-left' | 'word-right' | 'blank-left' | 'line-start' | 'line-end') =>
  ({ type: 'kill', to }) as const
const yank = { type: 'yank' } as const
const pop = { type: 'yank-pop' } as const

test.each([
  ['one two| three', 'word-left', 'one | three', 'two'],
  ['one |two three', 'word-right', 'one | three', 'two'],
  ['a b/c.d| e', 'blank-left', 'a | e', 'b/c.d'],
  ['x\none| two', 'line-start', 'x\n| two', 'one'],
  ['one| two\nx', 'line-end', 'one|\nx', ' two'],
  ['one|\ntwo', 'line-end', 'one|two', '\n'],
  ['one\n|two', 'line-start', 'one|two', '\n'],
] as const)('%j without %s is %j', (before, to, after, killed) => {
  const state = edited(composing(before), kill(to))
  expect(marked(state)).toBe(after)
  expect(state.kills).toEqual([killed])
})

test('kills in a row are one, in the order of the text', () => {
  const state = edited(
    composing('one two| three four'),
    kill('word-left'),
    kill('word-right'),
    kill('word-left'),
  )
  expect(state.kills).toEqual(['one two three'])
  expect(marked(edited(state, yank))).toBe('one two three| four')
})

test('after anything else a kill begins anew', () => {
  const state = edited(
    composing('one two|'),
    kill('word-left'),
    { type: 'move', to: 'left' },
    kill('word-left'),
  )
  expect(state.kills).toEqual(['one', 'two'])
})

test('a yank is replaced by the kills before it, round and round', () => {
  const state = edited(
    composing('|'),
    ...typing('one'),
    kill('line-start'),
    ...typing('two'),
    kill('line-start'),
    yank,
  )
  expect(marked(state)).toBe('two|')
  expect(marked(edited(state, pop))).toBe('one|')
  expect(marked(edited(state, pop, pop))).toBe('two|')
  expect(marked(edited(state, pop, { type: 'undo' }))).toBe('|')
})

test('without a yank before it, or without a kill, nothing is put back', () => {
  expect(marked(edited(composing('a|'), yank))).toBe('a|')
  const state = edited(composing('a b|'), kill('word-left'), ...typing('c'), pop)
  expect(marked(state)).toBe('a c|')
})

test('where there is nothing to kill nothing is remembered', () => {
  expect(edited(composing('|a'), kill('word-left')).kills).toEqual([])
  expect(edited(composing('a|'), kill('line-end')).kills).toEqual([])
})
