import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { composerEdits } from '../../../../src/tui/panes/composer/edits.ts'
import type { ComposerEdit } from '../../../../src/tui/panes/composer/edit.ts'
import { reduceComposer } from '../../../../src/tui/panes/composer/reduce.ts'
import { emptyComposer } from '../../../../src/tui/panes/composer/state.ts'
import { anyText, boundariesOf } from '../../../support/any-text.ts'
import { composing, edited, marked, typing } from '../../../support/composing.ts'

test('what is typed stands before the caret', () => {
  expect(marked(edited(composing('a|c'), ...typing('b')))).toBe('ab|c')
})

test('a mark that is typed joins the letter before it', () => {
  const state = edited(composing('|x'), ...typing('e\u0301'))
  expect(marked(state)).toBe('e\u0301|x')
  expect(marked(edited(state, { type: 'delete', to: 'left' }))).toBe('|x')
})

test('a paste is cleaned: one kind of line end, no control characters', () => {
  expect(marked(edited(composing('|'), { type: 'paste', text: 'a\r\nb\u001b[2J' }))).toBe('a\nb[2J|')
})

test('what a person calls a character is deleted whole', () => {
  const back = { type: 'delete', to: 'left' } as const
  expect(marked(edited(composing('a👩‍👩‍👧|'), back))).toBe('a|')
  expect(marked(edited(composing('|🇩🇪b'), { type: 'delete', to: 'right' }))).toBe('|b')
  expect(marked(edited(composing('|a'), back))).toBe('|a')
})

test('sending empties the composer but not the kills', () => {
  const state = edited(composing('a b|'), { type: 'kill', to: 'word-left' }, { type: 'sent' })
  expect(marked(state)).toBe('|')
  expect(state.kills).toEqual(['b'])
  expect(state.undo).toEqual([])
})

const candidates = ['@bob ', '🎉', ''].map((text) => ({ text, label: text }))

const anyEdit: fc.Arbitrary<ComposerEdit> = fc.oneof(
  { weight: 4, arbitrary: anyText.map((text) => ({ type: 'insert', text }) as const) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }).map((text) => ({ type: 'paste', text }) as const) },
  { weight: 8, arbitrary: fc.constantFrom(...Object.values(composerEdits)) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('move-row' as const),
      step: fc.constantFrom<(1 | -1)[]>(1, -1),
      width: fc.integer({ min: 2, max: 30 }),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom<ComposerEdit[]>({ type: 'sent' }, { type: 'clear' }) },
)

/** An offer fits the text that it was made for: it is made when the edit is done. */
const anyStep = fc.oneof(
  { weight: 9, arbitrary: anyEdit },
  { weight: 1, arbitrary: fc.constant('complete' as const) },
)

test('whatever is done, the caret stands between characters and the text stays clean', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
      let state = emptyComposer
      for (const step of steps) {
        const { caret } = state.buffer
        const start = Math.max(0, ...boundariesOf(state.buffer.text).filter((at) => at < caret))
        const edit: ComposerEdit =
          step === 'complete' ? { type: 'complete', step: 1, offer: { start, end: caret, candidates } } : step
        state = reduceComposer(state, edit)
        expect(boundariesOf(state.buffer.text)).toContain(state.buffer.caret)
        expect(state.buffer.text).toMatch(/^(?:\P{Cc}|\n|\t)*$/u)
        expect(state.buffer.text.isWellFormed()).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

test('undoing everything gives back the beginning, redoing everything the end', () => {
  const withoutHistory = anyEdit.filter(({ type }) => type !== 'undo' && type !== 'redo' && type !== 'sent')
  fc.assert(
    fc.property(anyText, fc.array(withoutHistory, { maxLength: 20 }), (text, edits) => {
      const begun = { ...emptyComposer, buffer: { text, caret: text.length } }
      const written = edits.reduce(reduceComposer, begun)
      let state = written
      while (state.undo.length > 0) state = reduceComposer(state, { type: 'undo' })
      expect(state.buffer.text).toBe(text)
      while (state.redo.length > 0) state = reduceComposer(state, { type: 'redo' })
      expect(state.buffer.text).toBe(written.buffer.text)
    }),
    { numRuns: 500 },
  )
})
