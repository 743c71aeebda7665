/** The doors through which time comes in, so that tests own it. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Calls back once after `ms`; returns the function that calls it off. */
  readonly after: (ms: number, callback: () => void) => () => void
}
