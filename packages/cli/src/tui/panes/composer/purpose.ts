/** Turns what is being written into an answer, an edit or a command about a message, and back into a message. */
import type { ComposerEdit } from './edit.ts'
import { composerWith, emptyComposer, other, type ComposerState } from './state.ts'

/** What is or will again be written as a message. */
const underEdit = (state: ComposerState): ComposerState =>
  'before' in state.purpose ? { ...state.purpose.before, kills: state.kills } : state

export const editBegun = (
  state: ComposerState,
  { index, original, text }: Extract<ComposerEdit, { type: 'begin-edit' }>,
): ComposerState => ({
  ...composerWith(text),
  kills: state.kills,
  history: state.history,
  purpose: { kind: 'edit', index, text: original, before: underEdit(state) },
})

export const commandBegun = (
  state: ComposerState,
  { index, name, excerpt }: Extract<ComposerEdit, { type: 'begin-command' }>,
): ComposerState => ({
  ...composerWith('/'),
  kills: state.kills,
  history: state.history,
  purpose: { kind: 'command', index, name, excerpt, before: underEdit(state) },
})

export const replyBegun = (
  state: ComposerState,
  answered: Extract<ComposerEdit, { type: 'begin-reply' }>,
): ComposerState => ({ ...underEdit(state), last: other, purpose: { ...answered, kind: 'reply' } })

/** The same state comes back when there is nothing to give up. */
export const givenUp = (state: ComposerState): ComposerState => {
  if (state.purpose.kind === 'message') return state
  return 'before' in state.purpose
    ? underEdit(state)
    : { ...state, last: other, purpose: emptyComposer.purpose }
}

/** The text that is kept beyond the end of the program: never that of an edit. */
export const draftOf = (state: ComposerState): string => underEdit(state).buffer.text
