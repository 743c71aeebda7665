/** Shows while one types what Tab would offer, without changing what any key means. */
import type { Completing } from '../actions/completing.ts'
import type { Buffer } from '../panes/composer/buffer.ts'
import type { Screen } from '../screen.ts'

/** What makes a look worth its time: a command, or a word that begins with a sign. Nearly all that is typed has neither. */
const isPromising = ({ text, caret }: Buffer): boolean => {
  if (text.startsWith('/')) return true
  const word = /\S*$/u.exec(text.slice(Math.max(0, caret - longestWord), caret))?.[0] ?? ''
  return /[@#:]/u.test(word)
}

const longestWord = 64

export interface SuggestionParts {
  readonly screen: Pick<Screen, 'view'>
  readonly completing: Pick<Completing, 'offer' | 'load'>
}

export interface Suggestions {
  /** Looks anew, although nothing was typed. */
  readonly refresh: () => void
  readonly stop: () => void
}

export const followSuggestions = ({ screen: { view }, completing }: SuggestionParts): Suggestions => {
  let seen = view.get().drafts.current.buffer
  const suggest = (buffer: Buffer, mayLoad: boolean): void => {
    const offer = completing.offer()
    if (offer?.candidates.length === 0 && mayLoad) {
      void completing.load().then(() => {
        if (view.get().drafts.current.buffer === buffer) suggest(buffer, false)
      })
      return
    }
    const isKnown = offer !== null && offer.candidates.length > 0
    if (!isKnown && view.get().suggestion === null) return
    view.dispatch({ type: 'suggestion/changed', suggestion: isKnown ? { buffer, offer } : null })
  }
  const follow = (): void => {
    const { buffer, last } = view.get().drafts.current
    if (buffer === seen) return
    seen = buffer
    const isTyped = last.kind === 'typing' || last.kind === 'deleting'
    if (isTyped && isPromising(buffer)) suggest(buffer, true)
    else if (view.get().suggestion !== null) view.dispatch({ type: 'suggestion/changed', suggestion: null })
  }
  return { refresh: () => suggest(view.get().drafts.current.buffer, false), stop: view.subscribe(follow) }
}
