/** Splits what stands behind a command's name into words and switches. */

export type SplitArguments =
  | { readonly kind: 'split'; readonly words: readonly string[]; readonly flags: ReadonlySet<string> }
  /** A double quote was opened and not closed. */
  | { readonly kind: 'unclosed' }

// A word, or text in double quotes that ends where a word ends.
const wordPattern = /^(?:"((?:[^"\\]|\\.)*)"(?=\s|$)|(\S+))\s*/u

/**
 * At most `count` words, the last of which takes the rest of the text as it is (without quotes when they enclose it
 * whole). A known `--flag` counts before the words, between them, and at the very end; elsewhere, and behind a lone
 * `--`, it is text. With `count` 0, what is left over comes back as one word for the caller to refuse.
 */
export const splitArguments = (
  text: string,
  count: number,
  knownFlags: readonly string[],
): SplitArguments => {
  const words: string[] = []
  const flags = new Set<string>()
  let rest = text.trim()
  let areFlagsOver = false

  const takeFlag = (word: string): boolean => {
    const name = word.startsWith('--') ? word.slice(2) : ''
    if (areFlagsOver || !knownFlags.includes(name)) return false
    flags.add(name)
    return true
  }
  const takeLeadingFlags = (): void => {
    for (let match = /^(--\S*)\s*/u.exec(rest); match !== null; match = /^(--\S*)\s*/u.exec(rest)) {
      const [whole, word = ''] = match
      if (word === '--' && knownFlags.length > 0) areFlagsOver = true
      else if (!takeFlag(word)) return
      rest = rest.slice(whole.length)
      if (areFlagsOver) return
    }
  }
  const takeTrailingFlags = (): void => {
    for (let match = /(?:^|\s)(--\S+)$/u.exec(rest); match !== null; match = /(?:^|\s)(--\S+)$/u.exec(rest)) {
      if (!takeFlag(match[1] ?? '')) return
      rest = rest.slice(0, match.index).trimEnd()
    }
  }

  takeLeadingFlags()
  takeTrailingFlags()
  while (rest !== '' && words.length < count - 1) {
    const match = wordPattern.exec(rest)
    const [whole = rest, quoted, plain = rest] = match ?? []
    if (quoted === undefined && plain.startsWith('"')) return { kind: 'unclosed' }
    words.push(quoted === undefined ? plain : quoted.replaceAll(/\\(["\\])/gu, '$1'))
    rest = rest.slice(whole.length)
    takeLeadingFlags()
  }
  if (rest === '') return { kind: 'split', words, flags }
  const [, enclosed] = /^"((?:[^"\\]|\\.)*)"$/u.exec(rest) ?? []
  words.push(enclosed === undefined ? rest : enclosed.replaceAll(/\\(["\\])/gu, '$1'))
  return { kind: 'split', words, flags }
}

/** Every word of a text, those in double quotes as one; an open quote is part of its word. */
export const wordsOf = (text: string): readonly string[] =>
  Array.from(text.matchAll(/"((?:[^"\\]|\\.)*)"(?=\s|$)|(\S+)/gu), ([, quoted, plain = '']) =>
    quoted === undefined ? plain : quoted.replaceAll(/\\(["\\])/gu, '$1'),
  )
