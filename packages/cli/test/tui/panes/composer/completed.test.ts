import { expect, test } from 'vitest'
import type { CompletionOffer } from '../../../../src/tui/panes/composer/completion-offer.ts'
import { composing, edited, marked, typing } from '../../../support/composing.ts'

const offer: CompletionOffer = {
  start: 3,
  end: 5,
  candidates: ['@bob ', '@bobby ', '@boris '].map((text) => ({ text, label: text })),
}
const tab = { type: 'complete', step: 1, offer } as const
const next = { type: 'complete', step: 1, offer: null } as const
const previous = { type: 'complete', step: -1, offer: null } as const

test('candidates take the place of what was typed, one after the other and round', () => {
  const state = edited(composing('hi @b|!'), tab)
  expect(marked(state)).toBe('hi @bob |!')
  expect(marked(edited(state, next))).toBe('hi @bobby |!')
  expect(marked(edited(state, next, next, next))).toBe('hi @bob |!')
  expect(marked(edited(state, previous))).toBe('hi @boris |!')
})

test('backwards it begins with the last one', () => {
  expect(marked(edited(composing('hi @b|'), { ...tab, step: -1 }))).toBe('hi @boris |')
})

test('all of it is one step to undo', () => {
  expect(marked(edited(composing('hi @b|'), tab, next, next, { type: 'undo' }))).toBe('hi @b|')
})

test('writing on keeps the candidate', () => {
  const state = edited(composing('hi @b|'), tab, ...typing('x'), next)
  expect(marked(state)).toBe('hi @bob x|')
})

test('nothing to offer changes nothing', () => {
  const state = composing('hi |')
  expect(edited(state, next)).toBe(state)
})
