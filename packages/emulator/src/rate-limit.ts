/** Refuses what comes too fast, where that is wanted: as Twilio counts actions. */
import type { Clock } from './clock.ts'
import { TwilioError } from './errors.ts'

/** Actions within one window of five seconds: 30 a second on average, all at once at worst. */
export const ACTIONS_PER_WINDOW = 150
const WINDOW = 5000
/** Forgets windows that are over when there are this many. */
const MANY = 10_000

export interface RateLimit {
  /** Counts one action. Throws 429/50063 when `key`, a conversation or a service, has had too many. */
  readonly count: (key: string) => void
}

/** Counts nothing unless `isOn`. */
export const createRateLimit = ({ now }: Clock, isOn: boolean): RateLimit => {
  const windows = new Map<string, { readonly until: number; actions: number }>()

  const prune = (at: number): void => {
    for (const [key, { until }] of windows) if (until <= at) windows.delete(key)
  }

  return {
    count: (key) => {
      if (!isOn) return
      const at = now()
      if (windows.size > MANY) prune(at)
      const known = windows.get(key)
      const window = known !== undefined && known.until > at ? known : { until: at + WINDOW, actions: 0 }
      window.actions += 1
      windows.set(key, window)
      if (window.actions > ACTIONS_PER_WINDOW) throw new TwilioError('rate-limit')
    },
  }
}
