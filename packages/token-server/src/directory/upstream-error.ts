/** Turns what the `twilio` package throws into what a caller and an operator can act on. */
import { ApiError, type ErrorCode } from '../errors.ts'

interface UpstreamErrorSpec {
  /** What the caller is told. */
  readonly code: ErrorCode
  /** What the operator should do. */
  readonly recovery: string
}

const refused = (recovery: string): UpstreamErrorSpec => ({ code: 'upstream-refused', recovery })
const unavailable = (recovery: string): UpstreamErrorSpec => ({ code: 'upstream-unavailable', recovery })
const notFound = (recovery: string): UpstreamErrorSpec => ({ code: 'channel-not-found', recovery })
const full = (recovery: string): UpstreamErrorSpec => ({ code: 'channel-full', recovery })
const closed = (recovery: string): UpstreamErrorSpec => ({ code: 'channel-closed', recovery })

const limitReached = unavailable('Wait: Twilio takes 30 actions a second, in bursts of five times that.')
const busyElsewhere = unavailable('Another request changes the same thing at this moment. Try again.')
const troubled = unavailable('Twilio has trouble: see https://status.twilio.com.')
const tls = refused(
  'Something between here and Twilio breaks TLS 1.2: check proxies, and the OpenSSL of this Node.',
)
const roleGone = refused('A role that the service names does not exist any more. Try: token-server check')
const fullOfPeople = full(
  'The conversation has as many participants as Twilio allows. Ask Twilio for more, or make another.',
)
const fullOfChannels = full(
  'The identity is in as many conversations as Twilio allows, 1,000. Have it leave some.',
)
const closedForGood = closed('A closed conversation cannot be opened again. Make a new one.')
const webhookFailed = refused(
  'The pre-event webhook of the service did not answer with 200 within five seconds. See its URL in the console.',
)
const badIdentity = refused('Twilio does not take this identity. See the rules of identities in the README.')

/** THE table of Twilio's error codes that this server's requests can meet; all others go by their HTTP status. */
export const upstreamErrors: Readonly<Record<number, UpstreamErrorSpec>> = {
  20003: refused(
    'TWILIO_API_KEY and TWILIO_API_SECRET do not belong together, or the key was deleted. Make a new key in the console.',
  ),
  20005: refused('The account is not active. See the console.'),
  20006: refused('The API key may not do this. Make a standard key, or give it Conversations permissions.'),
  20008: refused(
    'These are test credentials, which Conversations does not take. Use those of the live account.',
  ),
  20010: refused('Twilio has switched this off for the account. Ask Twilio.'),
  20011: tls,
  20012: tls,
  20403: refused('The API key may not do this. Make a standard key, or give it Conversations permissions.'),
  20404: notFound('What was asked for does not exist in the account of TWILIO_API_KEY.'),
  20409: busyElsewhere,
  20162: busyElsewhere,
  20429: limitReached,
  20500: troubled,
  20503: troubled,
  50002: notFound('The conversation is being deleted.'),
  50050: refused(
    'TWILIO_CHAT_SERVICE_SID names no service of this account. See Conversations, Services in the console.',
  ),
  50056: refused('The pre-event webhook of the service refused it, as it may.'),
  50057: webhookFailed,
  50063: limitReached,
  50074: limitReached,
  50076: webhookFailed,
  50100: roleGone,
  50101: roleGone,
  50102: roleGone,
  50107: refused('The role of the caller lacks a permission. Try: token-server check'),
  50109: roleGone,
  50203: badIdentity,
  50206: badIdentity,
  50207: badIdentity,
  50208: fullOfChannels,
  50213: busyElsewhere,
  50214: fullOfChannels,
  50300: notFound('The conversation was deleted.'),
  50334: notFound('The conversation is being deleted.'),
  50349: busyElsewhere,
  50350: notFound('The conversation was deleted.'),
  50377: closedForGood,
  50384: closedForGood,
  50385: refused('Twilio offers no Conversations in this region. Use an account and key of US1.'),
  50391: busyElsewhere,
  50403: fullOfPeople,
  50417: fullOfPeople,
  50418: fullOfPeople,
  50419: busyElsewhere,
  50422: fullOfPeople,
  50436: fullOfPeople,
  50449: busyElsewhere,
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
