/** What a token server takes from its surroundings, so that tests and the local service can give their own. */

import type { ConnectionTimeouts } from './connection-limits.ts'
import type { LogStream } from './log-stream.ts'

/** The surroundings. */
export interface Deps {
  /** The time in milliseconds since 1970. */
  readonly now: () => number
  /** Where log lines go, one JSON object each; default standard output. */
  readonly log?: LogStream
  /** Calls back whenever a conversation may have been added, changed or removed; returns how to stop. Spares polling when emulator and token server share a process. */
  readonly watchConversations?: (onChange: () => void) => () => void
  /** How long a request may take to arrive; default the usual. */
  readonly connectionTimeouts?: ConnectionTimeouts
  /** Uniform in [0, 1); spreads retries and reconnections. */
  readonly random: () => number
}

/** The real surroundings, with what the caller replaced. */
export const createDeps = (replaced: Partial<Deps> = {}): Deps => ({
  now: Date.now,
  random: Math.random,
  ...replaced,
})
