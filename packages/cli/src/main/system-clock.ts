/** The clock of this machine. */
import type { Clock } from '@terminal-chat/core'

export const systemClock: Clock = {
  now: Date.now,
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms)
    return () => clearTimeout(timer)
  },
}
