/** The closed union of all that can happen to what is being written. */
import type { CompletionOffer } from './completion-offer.ts'
import type { Purpose } from './state.ts'

/** Places a caret can go to in one step. `word-…`: the other end of a word, as in emacs. */
export type Destination =
  | 'left'
  | 'right'
  | 'word-left'
  | 'word-right'
  | 'line-start'
  | 'line-end'
  | 'text-start'
  | 'text-end'

export type ComposerEdit =
  /** Typed; a run of them is undone word by word. */
  | { readonly type: 'insert'; readonly text: string }
  /** Inserted and undone as one. */
  | { readonly type: 'paste'; readonly text: string }
  | { readonly type: 'move'; readonly to: Destination }
  /** To the row above or below, as they are wrapped at `width` cells. */
  | { readonly type: 'move-row'; readonly step: -1 | 1; readonly width: number }
  | { readonly type: 'delete'; readonly to: 'left' | 'right' }
  /** Deletes, and keeps it for `yank`. `blank-left`: back to white space. */
  | {
      readonly type: 'kill'
      readonly to: 'word-left' | 'word-right' | 'blank-left' | 'line-start' | 'line-end'
    }
  | { readonly type: 'yank' }
  /** Right after a yank: puts the kill before in its place. */
  | { readonly type: 'yank-pop' }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'transpose' }
  | { readonly type: 'change-case'; readonly to: 'upper' | 'lower' | 'capital' }
  /** Brings back a message sent before (-1) or after (1) the one shown. */
  | { readonly type: 'recall'; readonly step: -1 | 1 }
  /** Takes the first candidate of `offer`, or the next of the one being cycled through when `offer` is `null`. */
  | { readonly type: 'complete'; readonly step: -1 | 1; readonly offer: CompletionOffer | null }
  /** Another text instead of this one: from an editor, or a line that was refused. */
  | { readonly type: 'replace'; readonly text: string }
  /** Goes on to write the new text of a message; what was being written waits. `original`: the text it has now. */
  | { readonly type: 'begin-edit'; readonly index: number; readonly original: string; readonly text: string }
  /** What is being written becomes an answer. */
  | ({ readonly type: 'begin-reply' } & Omit<Extract<Purpose, { kind: 'reply' }>, 'kind'>)
  /** Goes on to write a command about a message; what was being written waits. */
  | ({ readonly type: 'begin-command' } & Pick<
      Extract<Purpose, { kind: 'command' }>,
      'index' | 'name' | 'excerpt'
    >)
  /** It is a message like any other again; an edit is forgotten. */
  | { readonly type: 'give-up' }
  | { readonly type: 'clear' }
  /** It was sent: empties it and remembers it. */
  | { readonly type: 'sent' }
