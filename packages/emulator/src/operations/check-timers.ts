/** Reads the timers of a conversation. */
import { TwilioError } from '../errors.ts'
import type { ErrorName } from '../errors.ts'
import { limits } from '../limits.ts'
import { parseDuration } from '../timers/duration.ts'

/** ISO 8601 durations; an empty one takes the timer away, undefined leaves it. */
export interface TimersInput {
  readonly inactiveTimer?: string | undefined
  readonly closedTimer?: string | undefined
}

const parse = (
  text: string | undefined,
  known: number | null,
  least: number,
  format: ErrorName,
  short: ErrorName,
): number | null => {
  if (text === undefined) return known
  if (text === '') return null
  const ms = parseDuration(text)
  if (ms === undefined) throw new TwilioError(format)
  if (ms < least) throw new TwilioError(short)
  return ms
}

/** In ms. Throws 400/50379 and 400/50380 for text that is no duration, 400/50375 and 400/50376 for one that is too short. */
export const checkTimers = (
  input: TimersInput,
  known: { readonly inactiveTimer: number | null; readonly closedTimer: number | null },
): { readonly inactiveTimer: number | null; readonly closedTimer: number | null } => ({
  inactiveTimer: parse(
    input.inactiveTimer,
    known.inactiveTimer,
    limits.shortestInactiveTimer,
    'inactive-timer-format',
    'inactive-timer-short',
  ),
  closedTimer: parse(
    input.closedTimer,
    known.closedTimer,
    limits.shortestClosedTimer,
    'closed-timer-format',
    'closed-timer-short',
  ),
})
