/** Changes characters in their place: swaps two, puts a word into capitals. */
import { nextBoundary, previousBoundary, replaceRange } from './buffer.ts'
import { other, type ComposerState } from './state.ts'
import { changed } from './undo.ts'
import { wordEnd } from './words.ts'

/** Swaps the characters around the caret, at the end of the line the two before it. */
export const transposed = (state: ComposerState): ComposerState => {
  const { text, caret } = state.buffer
  const isAtEnd = caret === text.length || text[caret] === '\n'
  const middle = isAtEnd ? previousBoundary(text, caret) : caret
  const start = previousBoundary(text, middle)
  const end = nextBoundary(text, middle)
  if (start === middle || end === middle || text.slice(start, end).includes('\n')) return state
  const swapped = text.slice(middle, end) + text.slice(start, middle)
  return changed(state, replaceRange(state.buffer, start, end, swapped), other)
}

const capitalized = (word: string): string => {
  const first = word.search(/[\p{L}\p{N}]/u)
  if (first < 0) return word
  const head = word.slice(0, first)
  const [letter = '', ...rest] = Array.from(word.slice(first))
  return head + letter.toLocaleUpperCase() + rest.join('').toLocaleLowerCase()
}

const cases = {
  upper: (word: string) => word.toLocaleUpperCase(),
  lower: (word: string) => word.toLocaleLowerCase(),
  capital: capitalized,
}

/** From the caret to the end of the word, as in emacs. */
export const caseChanged = (state: ComposerState, to: keyof typeof cases): ComposerState => {
  const { text, caret } = state.buffer
  const end = wordEnd(text, caret)
  return changed(state, replaceRange(state.buffer, caret, end, cases[to](text.slice(caret, end))), other)
}
