import { expect, test } from 'vitest'
import { createKeymap } from '../../src/keys/keymap.ts'
import { resolve } from '../../src/keys/resolve.ts'

const result = createKeymap()
if (result.kind === 'invalid') throw new Error(result.problems.join('\n'))
const { keymap } = result
const writing = ['composer', 'global', 'app'] as const
const empty = ['empty-composer', ...writing] as const

test('the first context that knows the chord decides', () => {
  expect(resolve(keymap, empty, ['up'])).toEqual({ kind: 'action', action: 'conversation.previous' })
  expect(resolve(keymap, writing, ['up'])).toEqual({ kind: 'action', action: 'composer.up' })
  expect(resolve(keymap, ['people', 'pane', 'global', 'app'], ['up'])).toEqual({
    kind: 'action',
    action: 'people.up',
  })
})

test('what one context does not know the next one may', () => {
  expect(resolve(keymap, writing, ['pageup'])).toEqual({ kind: 'action', action: 'timeline.page-up' })
  expect(resolve(keymap, writing, ['ctrl+c'])).toEqual({ kind: 'action', action: 'app.interrupt' })
})

test('a question mark is text in the composer and help elsewhere', () => {
  expect(resolve(keymap, writing, ['?'])).toEqual({ kind: 'none' })
  expect(resolve(keymap, ['timeline', 'pane', 'global', 'app'], ['?'])).toEqual({
    kind: 'action',
    action: 'help.open',
  })
})

test('a sequence is pending until its last chord', () => {
  expect(resolve(keymap, writing, ['ctrl+x'])).toEqual({ kind: 'pending' })
  expect(resolve(keymap, writing, ['ctrl+x', 'ctrl+e'])).toEqual({
    kind: 'action',
    action: 'composer.edit-externally',
  })
  expect(resolve(keymap, writing, ['ctrl+x', 'q'])).toEqual({ kind: 'none' })
})
