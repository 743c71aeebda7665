/** A clock that only moves when a test says so. */
import type { Clock } from '@terminal-chat/core'

export interface FakeClock extends Clock {
  /** Moves time on and runs, in order, what becomes due; lets promises settle between. */
  readonly advance: (ms: number) => Promise<void>
}

interface Timer {
  readonly at: number
  readonly run: () => void
}

const settle = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve)
  })

export const fakeClock = (start = Date.UTC(2026, 10, 24, 12)): FakeClock => {
  let now = start
  const timers = new Set<Timer>()
  return {
    now: () => now,
    after: (ms, run) => {
      const timer = { at: now + ms, run }
      timers.add(timer)
      return () => {
        timers.delete(timer)
      }
    },
    advance: async (ms) => {
      const end = now + ms
      await settle()
      for (;;) {
        const [next] = [...timers].filter(({ at }) => at <= end).sort((left, right) => left.at - right.at)
        if (next === undefined) break
        timers.delete(next)
        now = Math.max(now, next.at)
        next.run()
        await settle()
      }
      now = end
    },
  }
}
