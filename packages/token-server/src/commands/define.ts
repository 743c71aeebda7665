/** What a subcommand is. */
import type { Readable, Writable } from 'node:stream'
import type { Environment } from '../config.ts'

/** The terminal and the environment that a subcommand works in. */
export interface Surroundings {
  readonly env: Environment
  readonly stdin: Readable & { readonly isTTY?: boolean; readonly setRawMode?: (isRaw: boolean) => unknown }
  readonly stdout: Pick<Writable, 'write'>
  readonly stderr: Pick<Writable, 'write'>
  /** Calls back once when the process is asked to stop. */
  readonly onStop: (listener: () => void) => void
}

/** One subcommand. */
export interface Command {
  /** What follows `token-server`. */
  readonly usage: string
  readonly summary: string
  readonly example: string
  /** Resolves to the exit status; rejects with a coded error that has a hint. */
  readonly run: (args: readonly string[], surroundings: Surroundings) => Promise<number>
}
