/** A composer written as one line, `|` being the caret: what tests type into and look at. */
import type { ComposerEdit } from '../../src/tui/panes/composer/edit.ts'
import { reduceComposer } from '../../src/tui/panes/composer/reduce.ts'
import { emptyComposer, type ComposerState } from '../../src/tui/panes/composer/state.ts'

/** `one |two`: the text `one two` with the caret before `two`. */
export const composing = (marked: string): ComposerState => {
  const caret = marked.indexOf('|')
  if (caret < 0) throw new Error(`${marked} has no caret`)
  return { ...emptyComposer, buffer: { text: marked.replace('|', ''), caret } }
}

export const marked = ({ buffer: { text, caret } }: ComposerState): string =>
  `${text.slice(0, caret)}|${text.slice(caret)}`

export const edited = (state: ComposerState, ...edits: readonly ComposerEdit[]): ComposerState =>
  edits.reduce(reduceComposer, state)

/** Each character by itself, as it is typed. */
export const typing = (text: string): readonly ComposerEdit[] =>
  Array.from(text, (character) => ({ type: 'insert', text: character }))
