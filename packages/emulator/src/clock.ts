/** The emulator's time: a source of now that tests can replace. */

/** Where the time comes from. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number
}
