/** Puts candidates of a completion into the text, one after the other. */
import { replaceRange } from './buffer.ts'
import type { CompletionOffer } from './completion-offer.ts'
import type { ComposerState } from './state.ts'
import { changed } from './undo.ts'

const placed = (
  state: ComposerState,
  offer: CompletionOffer,
  at: number,
  end: number,
  isContinued: boolean,
): ComposerState => {
  const text = offer.candidates[at]?.text ?? ''
  const next = replaceRange(state.buffer, offer.start, end, text)
  const last = { kind: 'completion', offer, at, end: offer.start + text.length } as const
  return changed(state, next, last, isContinued)
}

/** Begins with the first of `offer` (or the last, backwards); `null`: right after a completion goes on to its next candidate. */
export const completed = (
  state: ComposerState,
  step: -1 | 1,
  offer: CompletionOffer | null,
): ComposerState => {
  if (state.last.kind === 'completion' && offer === null) {
    const { offer: known, at, end } = state.last
    const count = known.candidates.length
    return placed(state, known, (at + step + count) % count, end, true)
  }
  if (offer === null || offer.candidates.length === 0) return state
  return placed(state, offer, step === 1 ? 0 : offer.candidates.length - 1, offer.end, false)
}
