/** The limits of one server: shared when instances share, off when the configuration says so. */
import type { Sharing } from '../sharing.ts'
import { createMemoryLimiter, type Take } from './limiter.ts'

interface LimitsDeps {
  readonly now: () => number
  readonly sharing: Sharing
}

/** What is counted. */
export interface Limits {
  /** Requests, per caller and route. */
  readonly take: Take
  /** Wrong passwords, per name; counted even where requests are not. */
  readonly takeFailure: Take
}

/** Wrong passwords for one name in a minute, from all addresses together. */
const failuresPerMinute = 30

/** Creates them; 0 a minute = requests are not limited. */
export const createLimits = (perMinute: number, { now, sharing }: LimitsDeps): Limits => {
  const create = (rate: number): Take =>
    sharing.limiter({ perMinute: rate }, createMemoryLimiter({ perMinute: rate }, now))
  return { take: perMinute === 0 ? () => 0 : create(perMinute), takeFailure: create(failuresPerMinute) }
}
