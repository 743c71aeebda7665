/** On whose behalf an operation runs. */

/** A user of a service, or the holder of the API credentials. */
export interface Caller {
  readonly serviceSid: string
  /** Null for the REST API, which may do everything. */
  readonly identity: string | null
}

/** The name under which a caller's doings are recorded. */
export const callerName = (caller: Caller): string => caller.identity ?? 'system'
