/** Which edit each key action of the composer makes. */
import type { ActionIn } from '../../../keys/actions.ts'
import type { ComposerEdit } from './edit.ts'

/** The actions of the composer that change nothing but its text; the others reach the client or the screen. */
export type EditingAction = Exclude<
  ActionIn<'composer'>,
  'composer.submit' | 'composer.edit-externally' | 'composer.up' | 'composer.down' | 'history.search'
>

export const composerEdits: Record<EditingAction, ComposerEdit> = {
  'composer.newline': { type: 'insert', text: '\n' },
  'composer.left': { type: 'move', to: 'left' },
  'composer.right': { type: 'move', to: 'right' },
  'composer.word-left': { type: 'move', to: 'word-left' },
  'composer.word-right': { type: 'move', to: 'word-right' },
  'composer.line-start': { type: 'move', to: 'line-start' },
  'composer.line-end': { type: 'move', to: 'line-end' },
  'composer.text-start': { type: 'move', to: 'text-start' },
  'composer.text-end': { type: 'move', to: 'text-end' },
  'composer.delete-back': { type: 'delete', to: 'left' },
  'composer.delete-forward': { type: 'delete', to: 'right' },
  'composer.kill-word-back': { type: 'kill', to: 'word-left' },
  'composer.kill-word-forward': { type: 'kill', to: 'word-right' },
  'composer.kill-blank-back': { type: 'kill', to: 'blank-left' },
  'composer.kill-line-end': { type: 'kill', to: 'line-end' },
  'composer.kill-line-start': { type: 'kill', to: 'line-start' },
  'composer.yank': { type: 'yank' },
  'composer.yank-pop': { type: 'yank-pop' },
  'composer.undo': { type: 'undo' },
  'composer.give-up': { type: 'give-up' },
  'composer.redo': { type: 'redo' },
  'composer.transpose': { type: 'transpose' },
  'composer.upper-case': { type: 'change-case', to: 'upper' },
  'composer.lower-case': { type: 'change-case', to: 'lower' },
  'composer.capitalize': { type: 'change-case', to: 'capital' },
  'history.previous': { type: 'recall', step: -1 },
  'history.next': { type: 'recall', step: 1 },
}
