/** Ranks names against what somebody has typed of one: letters in order, the better the closer together. */

export interface FuzzyMatch<Item> {
  readonly item: Item
  /** Where the letters of the query stand in the name; UTF-16 offsets, ascending. */
  readonly positions: readonly number[]
  readonly score: number
}

const boundary = /[\s\-_./#@:]/

interface Positions {
  readonly positions: readonly number[]
  readonly score: number
}

const lettersInOrder = (wanted: string, text: string, prefersWords: boolean): Positions | null => {
  const positions: number[] = []
  let score = 0
  let from = 0
  const isGood = (at: number): boolean =>
    (at === from && positions.length > 0) || at === 0 || boundary.test(text[at - 1] ?? '')
  for (const letter of wanted) {
    const first = text.indexOf(letter, from)
    if (first < 0) return null
    let at = first
    if (prefersWords) {
      while (at >= 0 && !isGood(at)) at = text.indexOf(letter, at + 1)
      if (at < 0) at = first
    }
    score += (isGood(at) ? 15 : 1) - Math.min(5, at - from)
    positions.push(at)
    from = at + letter.length
  }
  return { positions, score: score - text.length / 10 }
}

/** `null` when the letters of `query` do not stand in `name` in that order. Case does not count. */
const fuzzyPositions = (query: string, name: string): Positions | null => {
  const text = name.toLowerCase()
  const whole = text.indexOf(query.toLowerCase())
  if (whole < 0) {
    const wanted = query.toLowerCase().replace(/\s+/g, '')
    // A letter that begins a word is worth more, but not when it leaves too little for the others.
    return lettersInOrder(wanted, text, true) ?? lettersInOrder(wanted, text, false)
  }
  const isWord = whole === 0 || boundary.test(text[whole - 1] ?? '')
  const positions = Array.from({ length: query.length }, (_, at) => whole + at)
  return { positions, score: 1000 + (whole === 0 ? 200 : isWord ? 100 : 0) - name.length }
}

/** The items that match, best first; all of them, in their order, for an empty query. */
export const fuzzyRank = <Item>(
  query: string,
  items: readonly Item[],
  nameOf: (item: Item) => string,
): readonly FuzzyMatch<Item>[] => {
  if (query.trim() === '') return items.map((item) => ({ item, positions: [], score: 0 }))
  return items
    .flatMap((item) => {
      const match = fuzzyPositions(query.trim(), nameOf(item))
      return match === null ? [] : [{ item, ...match }]
    })
    .sort((left, right) => right.score - left.score)
}
