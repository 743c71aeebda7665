/** Where words begin and end, also in scripts that do not part them by spaces. */
import { graphemesOf } from '../../text/graphemes.ts'

const wordCharacter = /^[\p{L}\p{N}_]/u
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u

let segmenter: Intl.Segmenter | null = null

/** Made on first use: it loads a dictionary. */
const piecesOf = (run: string): readonly string[] => {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' })
  return Array.from(segmenter.segment(run), ({ segment }) => segment)
}

interface Run {
  readonly isWord: boolean
  readonly length: number
}

/** The text as runs that are words and runs that are not. */
const runsOf = (text: string): readonly Run[] => {
  const runs: { isWord: boolean; text: string }[] = []
  for (const grapheme of graphemesOf(text)) {
    const isWord = wordCharacter.test(grapheme.text)
    const last = runs.at(-1)
    if (last?.isWord === isWord) last.text += grapheme.text
    else runs.push({ isWord, text: grapheme.text })
  }
  return runs.flatMap((run) =>
    run.isWord && unspaced.test(run.text)
      ? piecesOf(run.text).map((piece) => ({ isWord: true, length: piece.length }))
      : [{ isWord: run.isWord, length: run.text.length }],
  )
}

/** The end of the word that stands at or behind `at`. */
export const wordEnd = (text: string, at: number): number => {
  let end = at
  for (const { isWord, length } of runsOf(text.slice(at))) {
    end += length
    if (isWord) return end
  }
  return end
}

/** The start of the word that ends at or before `at`. */
export const wordStart = (text: string, at: number): number => {
  let start = at
  for (const { isWord, length } of [...runsOf(text.slice(0, at))].reverse()) {
    start -= length
    if (isWord) return start
  }
  return start
}

/** The end of the white space before the blank-separated word that ends at or before `at`. */
export const blankStart = (text: string, at: number): number => {
  const kept = text.slice(0, at).trimEnd()
  return /\S*$/u.exec(kept)?.index ?? 0
}
