/** Tells listeners of a store at most once per frame: a lone change at once, a flood at a steady pace. */
import type { Clock } from './clock.ts'
import type { Scheduler } from './store.ts'

/** Milliseconds between two frames: after a lone change, and while changes keep coming. */
const pace = { calm: 16, flood: 33 }

export const createFrameScheduler = (clock: Clock): Scheduler => {
  let nextAt = 0
  let lastAt = 0
  return (flush) => {
    const now = clock.now()
    const isFlood = now - lastAt < 2 * pace.flood
    const run = (): void => {
      lastAt = clock.now()
      nextAt = lastAt + (isFlood ? pace.flood : pace.calm)
      flush()
    }
    // Even the first waits for the end of this turn, so that what arrives in one packet makes one frame.
    clock.after(Math.max(0, nextAt - now), run)
  }
}
