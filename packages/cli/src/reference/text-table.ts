/** Lays out terms with their meanings in two columns, as help in a shell does. */

export interface Term {
  readonly term: string
  readonly meaning: string
}

/** Breaks a text at spaces into lines of at most `width` characters where that is possible. */
export const wrapWords = (text: string, width: number): readonly string[] => {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** A term longer than this has its meaning on the next line. */
const widestTerm = 30

/** Lines of at most `width` characters, indented by two. */
export const textTable = (rows: readonly Term[], width: number): readonly string[] => {
  const column = Math.min(widestTerm, Math.max(0, ...rows.map(({ term }) => term.length))) + 4
  return rows.flatMap(({ term, meaning }) => {
    const [first = '', ...others] = wrapWords(meaning, Math.max(20, width - column))
    const rest = others.map((line) => ' '.repeat(column) + line)
    return term.length + 4 > column
      ? [`  ${term}`, ' '.repeat(column) + first, ...rest]
      : [`  ${term.padEnd(column - 2)}${first}`.trimEnd(), ...rest]
  })
}
