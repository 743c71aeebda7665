/** Rings once when a moment has come, however far away it is. */
import type { Clock } from '@terminal-chat/core'

/** What timers can wait for at most, in ms. */
const longest = 2 ** 31 - 1

export interface Alarm {
  /** Milliseconds since 1970, instead of the moment set before; `null` = never. Rings at once for one that is over. */
  readonly set: (at: number | null) => void
}

export const createAlarm = (clock: Pick<Clock, 'now' | 'after'>, ring: () => void): Alarm => {
  let awaited: number | null = null
  let cancel: (() => void) | null = null
  const wait = (): void => {
    cancel?.()
    cancel = null
    if (awaited === null) return
    const left = awaited - clock.now()
    if (left > 0) {
      cancel = clock.after(Math.min(left, longest), wait)
      return
    }
    awaited = null
    ring()
  }
  return {
    set: (at) => {
      if (at === awaited) return
      awaited = at
      wait()
    },
  }
}
