/** Refuses what is over a limit. */
import { ApiError } from '../errors.ts'
import type { Take } from './limiter.ts'

const refuseAfter = (wait: number): void => {
  if (wait > 0) throw new ApiError('rate-limited', { retryAfter: Math.ceil(wait / 1_000) })
}

/** Throws `rate-limited` with the seconds to wait when a key has had its share; a promise only where the count is elsewhere. */
export const takeOrRefuse = (take: Take, key: string): Promise<void> | undefined => {
  const wait = take(key)
  if (typeof wait !== 'number') return wait.then(refuseAfter)
  refuseAfter(wait)
  return undefined
}
