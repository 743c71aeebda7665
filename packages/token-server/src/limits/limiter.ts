/** Counts what callers do, so that nobody does more than their share. */

/** Says how long to wait before one more, in milliseconds; 0 = go ahead, and it is counted. */
export type Take = (key: string) => number | Promise<number>

/** A limit of so many a minute: all at once if they like, then one each time a share of the minute has passed. */
export interface Rate {
  readonly perMinute: number
}

/** Milliseconds that one request costs, and how far ahead of time a caller may be. */
export const costs = ({ perMinute }: Rate): { readonly cost: number; readonly burst: number } => ({
  cost: 60_000 / perMinute,
  burst: 60_000,
})

/** More callers than this are not remembered: the longest known go first. */
const mostKeys = 100_000

/** Keeps the count in this process. GCRA: one number a caller, the time at which their allowance is whole again. */
export const createMemoryLimiter = (rate: Rate, now: () => number): ((key: string) => number) => {
  const { cost, burst } = costs(rate)
  const wholeAt = new Map<string, number>()
  const forget = (time: number): void => {
    for (const [key, whole] of wholeAt) if (whole <= time) wholeAt.delete(key)
    for (const key of wholeAt.keys()) {
      if (wholeAt.size < mostKeys) return
      wholeAt.delete(key)
    }
  }
  return (key) => {
    const time = now()
    const whole = Math.max(wholeAt.get(key) ?? 0, time) + cost
    const wait = whole - burst - time
    if (wait > 0) return wait
    if (wholeAt.size >= mostKeys) forget(time)
    wholeAt.set(key, whole)
    return 0
  }
}
