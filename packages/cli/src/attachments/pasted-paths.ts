/** Reads the paths in a paste, as terminals write them when files are dropped on them: quoted, escaped, or as links. */
import { fileURLToPath } from 'node:url'

/** Characters that a paste of paths may have, and paths in it. */
const longest = 8192
const most = 10

const words = /'((?:[^']|'\\'')*)'|"((?:[^"\\]|\\.)*)"|((?:[^\s\\'"]|\\.)+)/gu

const wordsIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(words), ([, single, double, plain = '']) =>
    single === undefined
      ? (double ?? plain).replaceAll(/\\(.)/gu, '$1')
      : single.replaceAll(String.raw`'\''`, "'"),
  )

const pathOf = (word: string): string | null => {
  if (word.startsWith('/') || word.startsWith('~/')) return word
  if (!word.startsWith('file://') || !URL.canParse(word)) return null
  try {
    return fileURLToPath(word)
  } catch {
    return null
  }
}

/**
 * The ways to read it, best first; each is the paths that it would be. None when it is no paste of paths: those are
 * absolute, or begin with `~/`. Whether there are such files is for others to find out.
 */
export const pastedPaths = (pasted: string): readonly (readonly string[])[] => {
  const text = pasted.trim()
  if (text === '' || text.length > longest || /\p{Cc}/u.test(text.replaceAll('\n', ''))) return []
  const asWords = wordsIn(text).map(pathOf)
  const isAll = asWords.length > 0 && asWords.length <= most && asWords.every((path) => path !== null)
  // Some terminals neither quote nor escape.
  const whole = text.includes('\n') || (isAll && asWords.length === 1) ? null : pathOf(text)
  return [...(isAll ? [asWords] : []), ...(whole === null ? [] : [[whole]])]
}
