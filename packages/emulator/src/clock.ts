/** The emulator's time: a source of now that tests replace, with alarms that obey it. */

/** Where the time comes from. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** A clock that can be moved forward; everything that falls due in between happens. */
export interface EmulatorClock extends Clock {
  /** Runs `alarm` once `now()` has reached `at` (ms since 1970); the result cancels it. */
  readonly schedule: (at: number, alarm: () => void) => () => void
  /** Moves the time forward by `ms`; negative amounts are refused with a RangeError. */
  readonly advance: (ms: number) => void
  /** Forgets every alarm. */
  readonly stop: () => void
}

interface Alarm {
  readonly at: number
  readonly ring: () => void
  timer: NodeJS.Timeout | undefined
}

const LONGEST_TIMEOUT = 2 ** 31 - 1

/** The system's time. */
export const systemClock: Clock = { now: () => Date.now() }

/** Puts alarms and `advance` on top of a source of time. */
export const createEmulatorClock = (source: Clock): EmulatorClock => {
  const alarms = new Set<Alarm>()
  let offset = 0
  const now = (): number => source.now() + offset

  const arm = (alarm: Alarm): void => {
    clearTimeout(alarm.timer)
    const wait = Math.min(Math.max(alarm.at - now(), 0), LONGEST_TIMEOUT)
    alarm.timer = setTimeout(() => settle(alarm), wait).unref()
  }
  const settle = (alarm: Alarm): void => {
    if (!alarms.has(alarm)) return
    if (now() < alarm.at) return arm(alarm)
    alarms.delete(alarm)
    clearTimeout(alarm.timer)
    alarm.ring()
  }

  return {
    now,
    schedule: (at, ring) => {
      const alarm: Alarm = { at, ring, timer: undefined }
      alarms.add(alarm)
      arm(alarm)
      return () => {
        alarms.delete(alarm)
        clearTimeout(alarm.timer)
      }
    },
    advance: (ms) => {
      if (!(ms >= 0)) throw new RangeError('a clock only goes forward')
      offset += ms
      for (const alarm of [...alarms].sort((a, b) => a.at - b.at)) settle(alarm)
    },
    stop: () => {
      for (const alarm of alarms) clearTimeout(alarm.timer)
      alarms.clear()
    },
  }
}
