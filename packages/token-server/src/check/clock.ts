/** Compares the clock of this machine with that of whoever answered. */
import { fail, ok, warn, type Finding } from './finding.ts'

/** Seconds by which it may be wrong before tokens are refused as of the future or too short. */
const largestSkew = 30

/** `date`: the `Date` header of an answer, which has no fractions of a second; `now`: milliseconds since 1970. */
export const checkClock = (date: unknown, now: number): Finding => {
  const theirs = Date.parse(String(date))
  if (Number.isNaN(theirs))
    return warn('clock', 'the answer has no date', 'Compare the clock of this machine yourself.')
  const skew = Math.round((now - theirs) / 1_000)
  if (Math.abs(skew) <= largestSkew) return ok('clock', `within ${Math.max(1, Math.abs(skew))} s of Twilio's`)
  const direction = skew > 0 ? 'ahead of' : 'behind'
  return fail(
    'clock',
    `${Math.abs(skew)} s ${direction} Twilio's`,
    'Set the clock (NTP): tokens are dated by it, and refused when it is wrong.',
  )
}
