/** Turns what the `twilio` package throws into what a caller and an operator can act on. */
import { ApiError, type ErrorCode } from '../errors.ts'

interface UpstreamErrorSpec {
  /** What the caller is told. */
  readonly code: ErrorCode
  /** What the operator should do. */
  readonly recovery: string
}

const limitReached = 'Wait: Twilio takes 30 actions a second, in bursts of five times that.'

/** THE table of Twilio's error codes with a meaning of their own here; all others go by their HTTP status. */
export const upstreamErrors: Readonly<Record<number, UpstreamErrorSpec>> = {
  20003: {
    code: 'upstream-refused',
    recovery:
      'TWILIO_API_KEY and TWILIO_API_SECRET do not belong together, or the key was deleted. Make a new key in the console.',
  },
  20005: { code: 'upstream-refused', recovery: 'The account is not active. See the console.' },
  20404: {
    code: 'channel-not-found',
    recovery: 'What was asked for does not exist in the account of TWILIO_API_KEY.',
  },
  20429: { code: 'upstream-unavailable', recovery: limitReached },
  50050: {
    code: 'upstream-refused',
    recovery:
      'TWILIO_CHAT_SERVICE_SID names no service of this account. See Conversations, Services in the console.',
  },
  50063: { code: 'upstream-unavailable', recovery: limitReached },
  50074: { code: 'upstream-unavailable', recovery: limitReached },
  50107: {
    code: 'upstream-refused',
    recovery: 'The role of the caller lacks a permission. Try: token-server check',
  },
  50214: { code: 'channel-full', recovery: 'The identity is in 1,000 conversations. Have it leave some.' },
  50350: { code: 'channel-not-found', recovery: 'The conversation was deleted.' },
  50377: {
    code: 'channel-closed',
    recovery: 'A closed conversation cannot be opened again. Make a new one.',
  },
  50384: {
    code: 'channel-closed',
    recovery: 'A closed conversation cannot be opened again. Make a new one.',
  },
  50418: {
    code: 'channel-full',
    recovery:
      'The conversation has as many participants as Twilio allows. Ask Twilio for more, or make another.',
  },
  50422: {
    code: 'channel-full',
    recovery:
      'The conversation has as many participants as Twilio allows. Ask Twilio for more, or make another.',
  },
}

/** The HTTP status and Twilio's code of an error; each `undefined` where there is none. */
export const upstreamCodes = (
  error: unknown,
): { readonly status: number | undefined; readonly twilioCode: number | undefined } => {
  const { status, code } = (typeof error === 'object' && error !== null ? error : {}) as Record<
    string,
    unknown
  >
  return {
    status: typeof status === 'number' ? status : undefined,
    twilioCode: typeof code === 'number' ? code : undefined,
  }
}

/** Seconds a caller should wait before asking again when Twilio does not answer. */
const waitSeconds = 5

/** An error without a status never got an answer: refused, cut off or too slow. */
const byStatus = (status: number | undefined): ErrorCode => {
  if (status === undefined || status === 429 || status >= 500) return 'upstream-unavailable'
  return status === 404 ? 'channel-not-found' : 'upstream-refused'
}

/** The error for the caller; the original stays as `cause` for the log. */
export const upstreamError = (error: unknown): ApiError => {
  if (error instanceof ApiError) return error
  const { status, twilioCode } = upstreamCodes(error)
  const code = upstreamErrors[twilioCode ?? 0]?.code ?? byStatus(status)
  return new ApiError(code, {
    cause: error,
    ...(code === 'upstream-unavailable' ? { retryAfter: waitSeconds } : {}),
  })
}
