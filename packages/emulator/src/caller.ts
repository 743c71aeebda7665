/** On whose behalf an operation runs. */
import type { WebhookSession } from './webhooks/session.ts'

/** A user of a service, or the holder of the API credentials. */
export interface Caller {
  readonly serviceSid: string
  /** Null for the REST API, which may do everything. */
  readonly identity: string | null
  /** Absent when webhooks are to hear nothing of it. */
  readonly webhooks?: WebhookSession
}

/** The name under which a caller's doings are recorded. */
export const callerName = (caller: Caller): string => caller.identity ?? 'system'
