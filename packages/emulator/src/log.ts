/** What the emulator tells its operator. */

/** One thing worth knowing; it never holds a token, a secret or a signature. */
export interface LogRecord {
  readonly level: 'debug' | 'info' | 'warn' | 'error'
  /** What happened, as `noun/past-participle`. */
  readonly event: string
  readonly [detail: string]: unknown
}

/** Receives log records; must not throw. */
export type Log = (record: LogRecord) => void
