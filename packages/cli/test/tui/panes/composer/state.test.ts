import { expect, test } from 'vitest'
import { composerWith } from '../../../../src/tui/panes/composer/state.ts'
import { marked } from '../../../support/composing.ts'

test('a text that is given has the caret at its end and nothing to undo', () => {
  const state = composerWith('half a sentence')
  expect(marked(state)).toBe('half a sentence|')
  expect(state.undo).toEqual([])
})
