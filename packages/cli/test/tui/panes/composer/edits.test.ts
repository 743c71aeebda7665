import { expect, test } from 'vitest'
import { composerEdits, type EditingAction } from '../../../../src/tui/panes/composer/edits.ts'
import { composing, edited, marked } from '../../../support/composing.ts'

/** What each action makes of a text, on its own. */
const table: Record<
  Exclude<
    EditingAction,
    'composer.yank' | 'composer.yank-pop' | 'composer.undo' | 'composer.redo' | 'composer.give-up'
  >,
  readonly [string, string]
> = {
  'composer.newline': ['a|b', 'a\n|b'],
  'composer.left': ['ab|', 'a|b'],
  'composer.right': ['a|b', 'ab|'],
  'composer.word-left': ['one two|', 'one |two'],
  'composer.word-right': ['|one two', 'one| two'],
  'composer.line-start': ['x\nab|', 'x\n|ab'],
  'composer.line-end': ['a|b\nx', 'ab|\nx'],
  'composer.text-start': ['x\nab|', '|x\nab'],
  'composer.text-end': ['|x\nab', 'x\nab|'],
  'composer.delete-back': ['ab|c', 'a|c'],
  'composer.delete-forward': ['a|bc', 'a|c'],
  'composer.kill-word-back': ['one/two|', 'one/|'],
  'composer.kill-word-forward': ['|one two', '| two'],
  'composer.kill-blank-back': ['x one/two|', 'x |'],
  'composer.kill-line-end': ['a|b\nc', 'a|\nc'],
  'composer.kill-line-start': ['a\nbc|d', 'a\n|d'],
  'composer.transpose': ['ab|', 'ba|'],
  'composer.upper-case': ['|one', 'ONE|'],
  'composer.lower-case': ['|ONE', 'one|'],
  'composer.capitalize': ['|one', 'One|'],
  'history.previous': ['a|', 'sent|'],
  'history.next': ['a|', 'a|'],
}

test.each(Object.entries(table))('%s', (action, [before, after]) => {
  const state = {
    ...composing(before),
    history: { entries: ['sent'], at: null, draft: '' },
  }
  expect(marked(edited(state, composerEdits[action as EditingAction]))).toBe(after)
})

test('killing, putting back, undoing and doing again follow each other', () => {
  const after = (...actions: readonly EditingAction[]): string =>
    marked(edited(composing('one two|'), ...actions.map((action) => composerEdits[action])))
  const killBoth = ['composer.kill-word-back', 'composer.left', 'composer.kill-word-back'] as const
  expect(after(...killBoth, 'composer.yank')).toBe('one| ')
  expect(after(...killBoth, 'composer.yank', 'composer.yank-pop')).toBe('two| ')
  expect(after(...killBoth, 'composer.undo')).toBe('one| ')
  expect(after(...killBoth, 'composer.undo', 'composer.redo')).toBe('| ')
})
