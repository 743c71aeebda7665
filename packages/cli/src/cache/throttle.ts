/** Runs something soon after it was asked for, however often it is asked for meanwhile. */
import type { Clock } from '@terminal-chat/core'

export interface Throttled {
  /** Runs within the interval. */
  readonly ask: () => void
  /** Runs now what was asked for and has not run yet. */
  readonly flush: () => void
}

/** `interval` in milliseconds, counted from the first asking. */
export const throttle = (clock: Pick<Clock, 'after'>, interval: number, run: () => void): Throttled => {
  let cancel: (() => void) | null = null
  const runNow = (): void => {
    cancel?.()
    cancel = null
    run()
  }
  return {
    ask: () => {
      cancel ??= clock.after(interval, runNow)
    },
    flush: () => {
      if (cancel !== null) runNow()
    },
  }
}
