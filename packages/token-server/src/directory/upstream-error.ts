/** Turns what the `twilio` package throws into what a caller can act on. */
import { ApiError, type ErrorCode } from '../errors.ts'

/** THE table of Twilio's error codes with a meaning of their own here; all others go by their HTTP status. */
export const upstreamErrors: Readonly<Record<number, ErrorCode>> = {
  20003: 'upstream-refused',
  20404: 'channel-not-found',
  20429: 'upstream-unavailable',
  50063: 'upstream-unavailable',
  50074: 'upstream-unavailable',
  50107: 'upstream-refused',
  50350: 'channel-not-found',
  50214: 'channel-full',
  50377: 'channel-closed',
  50384: 'channel-closed',
  50418: 'channel-full',
  50422: 'channel-full',
}

const field = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[name] : undefined

/** Seconds a caller should wait before asking again when Twilio does not answer. */
const waitSeconds = 5

/** The error for the caller; the original stays as `cause` for the log. */
export const upstreamError = (error: unknown): ApiError => {
  if (error instanceof ApiError) return error
  const status = field(error, 'status')
  const twilioCode = field(error, 'code')
  const known = typeof twilioCode === 'number' ? upstreamErrors[twilioCode] : undefined
  const code = known ?? byStatus(status)
  return new ApiError(code, {
    cause: error,
    ...(code === 'upstream-unavailable' ? { retryAfter: waitSeconds } : {}),
  })
}

/** An error without a status never got an answer: refused, cut off or too slow. */
const byStatus = (status: unknown): ErrorCode => {
  if (typeof status !== 'number' || status === 429 || status >= 500) return 'upstream-unavailable'
  return status === 404 ? 'channel-not-found' : 'upstream-refused'
}
