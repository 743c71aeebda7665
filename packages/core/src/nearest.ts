/** Finds what somebody probably meant to type. */

/** Levenshtein distance with neighbouring swaps, in UTF-16 units. */
const distance = (left: string, right: string): number => {
  let beforeLast: number[] = []
  let last = Array.from({ length: right.length + 1 }, (_, at) => at)
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1]
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      )
      const isSwap =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      if (isSwap) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1)
      current.push(cost)
    }
    beforeLast = last
    last = current
  }
  return last[right.length] ?? 0
}

/** The candidate that `typed` is a slip or a beginning of; `null` when none is near. */
export const nearest = (typed: string, candidates: Iterable<string>): string | null => {
  const wanted = typed.toLowerCase()
  if (wanted === '') return null
  let best: { readonly candidate: string; readonly cost: number } | null = null
  for (const candidate of candidates) {
    const name = candidate.toLowerCase()
    const isBeginning = wanted.length >= 2 && name.startsWith(wanted)
    const cost = isBeginning ? 0.5 : distance(wanted, name)
    if (best === null || cost < best.cost) best = { candidate, cost }
  }
  const allowed = Math.max(1, Math.floor(wanted.length / 3))
  return best !== null && best.cost <= allowed ? best.candidate : null
}
