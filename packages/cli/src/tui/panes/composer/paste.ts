/** Says what is to become of a paste: a big one is asked about first. */
import { cleanText } from './clean-text.ts'
import { bytesOf, messageLimit } from './submission.ts'

/** More lines than this are asked about. */
const quietLines = 10

/** `text` is clean. `isSendable`: it would fit into one message. */
export type PasteReview =
  | { readonly kind: 'insert'; readonly text: string }
  | { readonly kind: 'ask'; readonly text: string; readonly lines: number; readonly isSendable: boolean }

export const reviewPaste = (pasted: string): PasteReview => {
  const text = cleanText(pasted)
  const lines = text.replace(/\n$/, '').split('\n').length
  const isSendable = bytesOf(text) <= messageLimit
  return lines > quietLines || !isSendable
    ? { kind: 'ask', text, lines, isSendable }
    : { kind: 'insert', text }
}

/** The question about a big paste, in one line. */
export const pasteQuestion = ({ lines, isSendable }: Extract<PasteReview, { kind: 'ask' }>): string =>
  isSendable
    ? `Paste ${lines} lines? Enter sends them as one message, e edits, Esc discards`
    : `Paste ${lines === 1 ? '1 line' : `${lines} lines`}? It is too long for one message: e edits, Esc discards`
