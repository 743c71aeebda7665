/** Which candidates of a completion are to be seen above the composer. */
import type { CompletionOffer } from '../composer/completion-offer.ts'
import type { ComposerState } from '../composer/state.ts'
import type { Suggestion } from '../../view/state.ts'

export interface ShownOffer {
  readonly offer: CompletionOffer
  /** Which of them stands in the text; `null` = none yet. */
  readonly chosen: number | null
}

/** Those that Tab goes through, else those that it would offer; `null` = none. */
export const shownOffer = (
  { last, buffer }: ComposerState,
  suggestion: Suggestion | null,
): ShownOffer | null => {
  if (last.kind === 'completion') {
    const { offer, at } = last
    return offer.candidates.length > 1 ? { offer, chosen: at } : null
  }
  return suggestion !== null && suggestion.buffer === buffer
    ? { offer: suggestion.offer, chosen: null }
    : null
}
