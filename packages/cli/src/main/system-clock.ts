/** The clock of this machine. */
import type { Clock } from '@terminal-chat/core'

export const systemClock: Clock = {
  now: Date.now,
  after: (ms, callback) => {
    // A timer of 0 waits for a millisecond, which a frame need not.
    if (ms <= 0) {
      const immediate = setImmediate(callback)
      return () => clearImmediate(immediate)
    }
    const timer = setTimeout(callback, ms)
    return () => clearTimeout(timer)
  },
}
