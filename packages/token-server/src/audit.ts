/** Writes down who got a token, when and from where; never the token. */
import type { LogStream } from './log-stream.ts'

/** One token. */
export interface AuditRecord {
  /** Name of the request, as in `x-request-id`. */
  readonly reqId: string
  readonly identity: string
  /** Whether an access token proved who asks, rather than the configured way. */
  readonly renewed: boolean
  /** ISO 8601. */
  readonly expiresAt: string
  /** The caller's address. */
  readonly ip: string
}

/** Writes one line. */
export type Audit = (record: AuditRecord) => void

/** Lines look like those of the log and go where they go, but no `LOG_LEVEL` leaves them out. */
export const createAudit =
  (stream: LogStream, now: () => number): Audit =>
  ({ reqId, identity, renewed, expiresAt, ip }) =>
    stream.write(
      `${JSON.stringify({ level: 30, time: now(), reqId, audit: 'token', identity, renewed, expiresAt, ip, msg: 'token minted' })}\n`,
    )
