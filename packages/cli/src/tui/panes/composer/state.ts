/** What is being written in one conversation, with all that undoes and brings back. */
import type { CompletionOffer } from './completion-offer.ts'
import { emptyBuffer, type Buffer } from './buffer.ts'
import { emptyHistory, type SentHistory } from './history.ts'

/**
 * What the last edit was, as far as the next one depends on it: typing goes on in one undo step, kills in a row are one
 * kill, `yank-pop` needs a yank, rows keep their column, Tab goes to the next candidate.
 */
export type LastEdit =
  | { readonly kind: 'other' }
  | { readonly kind: 'typing' }
  | { readonly kind: 'deleting' }
  | { readonly kind: 'kill' }
  /** `turn` is how many kills back it came from. */
  | { readonly kind: 'yank'; readonly start: number; readonly end: number; readonly turn: number }
  | { readonly kind: 'row'; readonly column: number }
  | {
      readonly kind: 'completion'
      readonly offer: CompletionOffer
      /** Which candidate stands there. */
      readonly at: number
      /** Index behind it. */
      readonly end: number
    }

/** What is to become of the text. Names and excerpts are foreign text. */
export type Purpose =
  | { readonly kind: 'message' }
  /** An answer to the message with this index and SID. */
  | {
      readonly kind: 'reply'
      readonly index: number
      readonly sid: string
      readonly name: string
      readonly excerpt: string
    }
  /** The new text of the message with this index, which was `text`; `before` comes back afterwards. */
  | { readonly kind: 'edit'; readonly index: number; readonly text: string; readonly before: ComposerState }
  /** A command about the message with this index; `before` comes back afterwards. */
  | {
      readonly kind: 'command'
      readonly index: number
      readonly name: string
      readonly excerpt: string
      readonly before: ComposerState
    }

export interface ComposerState {
  readonly buffer: Buffer
  /** Newest last. */
  readonly undo: readonly Buffer[]
  readonly redo: readonly Buffer[]
  /** Newest first. */
  readonly kills: readonly string[]
  readonly history: SentHistory
  readonly last: LastEdit
  readonly purpose: Purpose
}

export const other: LastEdit = { kind: 'other' }

export const emptyComposer: ComposerState = {
  buffer: emptyBuffer,
  undo: [],
  redo: [],
  kills: [],
  history: emptyHistory,
  last: other,
  purpose: { kind: 'message' },
}

/** A composer that begins with a text, its caret at the end. */
export const composerWith = (text: string): ComposerState => ({
  ...emptyComposer,
  buffer: { text, caret: text.length },
})
