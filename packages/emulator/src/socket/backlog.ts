/** Bounds what all slow sockets together keep in memory. */

export interface Backlog {
  /** Counts bytes that begin to wait, or with a minus those that do so no more. True while the bound holds. */
  readonly hold: (bytes: number) => boolean
}

/** `most` bytes in all. */
export const createBacklog = (most: number): Backlog => {
  let held = 0
  return {
    hold: (bytes) => {
      held += bytes
      return held <= most
    },
  }
}
