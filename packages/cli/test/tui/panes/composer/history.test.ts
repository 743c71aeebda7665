import { expect, test } from 'vitest'
import { emptyHistory, recall, withSent } from '../../../../src/tui/panes/composer/history.ts'
import { composing, edited, marked, typing } from '../../../support/composing.ts'

const back = { type: 'recall', step: -1 } as const
const forth = { type: 'recall', step: 1 } as const
const sent = { type: 'sent' } as const

const afterTwo = () => edited(composing('|'), ...typing('one'), sent, ...typing('two'), sent)

test('messages sent come back, the newest first, and the draft after them', () => {
  const state = edited(afterTwo(), ...typing('draft'))
  expect(marked(edited(state, back))).toBe('two|')
  expect(marked(edited(state, back, back))).toBe('one|')
  expect(marked(edited(state, back, back, back))).toBe('one|')
  expect(marked(edited(state, back, back, forth))).toBe('two|')
  expect(marked(edited(state, back, forth))).toBe('draft|')
  expect(marked(edited(state, back, forth, forth))).toBe('draft|')
})

test('what was brought back and changed can be sent, and then comes first', () => {
  const state = edited(afterTwo(), back, back, ...typing('!'), sent, back)
  expect(marked(state)).toBe('one!|')
})

test('the same message twice in a row is remembered once', () => {
  const history = withSent(withSent(withSent(emptyHistory, 'a'), 'a'), 'b')
  expect(history.entries).toEqual(['a', 'b'])
})

test('no more than two hundred are remembered', () => {
  const history = Array.from({ length: 250 }, (_, at) => String(at)).reduce(withSent, emptyHistory)
  expect(history.entries).toHaveLength(200)
  expect(history.entries[0]).toBe('50')
})

test('without a message sent nothing comes back', () => {
  expect(recall(emptyHistory, -1, 'x')).toBeNull()
  expect(recall(emptyHistory, 1, 'x')).toBeNull()
})

test('bringing back is undone like everything else', () => {
  expect(marked(edited(afterTwo(), ...typing('draft'), back, { type: 'undo' }))).toBe('draft|')
})
