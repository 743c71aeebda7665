/** A clock that only moves when a test says so. */
import type { Clock } from '../../src/clock.ts'

export interface FakeClock extends Clock {
  /** Moves time on and runs, in order, what becomes due; lets promises settle between. */
  readonly advance: (ms: number) => Promise<void>
}

/** Lets everything that waits for settled promises run. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

export const fakeClock = (start = Date.UTC(2026, 10, 24, 12)): FakeClock => {
  let now = start
  let timers: { readonly at: number; readonly callback: () => void }[] = []
  return {
    now: () => now,
    after: (ms, callback) => {
      const timer = { at: now + ms, callback }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    advance: async (ms) => {
      const end = now + ms
      await settle()
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).sort((left, right) => left.at - right.at)[0]
        if (next === undefined) break
        timers = timers.filter((other) => other !== next)
        now = Math.max(now, next.at)
        next.callback()
        await settle()
      }
      now = end
    },
  }
}
