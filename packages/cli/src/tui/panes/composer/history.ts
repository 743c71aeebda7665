/** The messages sent from a composer, to be brought back one by one. */

export interface SentHistory {
  /** Oldest first. */
  readonly entries: readonly string[]
  /** Which one is shown; `null` = none, one writes something new. */
  readonly at: number | null
  /** What was being written before the first was brought back. */
  readonly draft: string
}

/** Messages remembered. */
const kept = 200

export const emptyHistory: SentHistory = { entries: [], at: null, draft: '' }

/** Remembers a message that was sent; the same one twice in a row counts once. */
export const withSent = ({ entries }: SentHistory, text: string): SentHistory => ({
  entries: text === '' || entries.at(-1) === text ? entries : [...entries.slice(-(kept - 1)), text],
  at: null,
  draft: '',
})

/** The text to show `step` places on; `null` when there is none. `current` is what stands in the composer. */
export const recall = (
  history: SentHistory,
  step: -1 | 1,
  current: string,
): { readonly history: SentHistory; readonly text: string } | null => {
  const { entries, at, draft } = history
  const next = (at ?? entries.length) + step
  if (next < 0 || next > entries.length || (at === null && step === 1)) return null
  if (next === entries.length) return { history: { ...history, at: null, draft: '' }, text: draft }
  return {
    history: { entries, at: next, draft: at === null ? current : draft },
    text: entries[next] ?? '',
  }
}
