/** THE table of errors that callers see: status, what happened, what to do. */

/** One error. */
export interface ErrorSpec {
  readonly status: number
  /** What happened, as a sentence without a full stop. */
  readonly message: string
  /** What the caller can do. */
  readonly hint: string
}

export const errors = {
  'bad-request': {
    status: 400,
    message: 'The request does not have the form this route takes',
    hint: 'Compare it with /openapi.json.',
  },
  'identity-missing': {
    status: 400,
    message: 'No identity was given',
    hint: 'Send {"identity": "alice"} as JSON, or identity=alice as a form.',
  },
  'identity-too-long': {
    status: 400,
    message: 'The identity is longer than 256 characters',
    hint: 'Choose a shorter one.',
  },
  'identity-characters': {
    status: 400,
    message: 'The identity holds characters that cannot be seen or told apart',
    hint: 'Leave out control and invisible characters, and spaces at its ends.',
  },
  'identity-lookalike': {
    status: 400,
    message: 'The identity could be taken for another',
    hint: 'Use plain letters of one alphabet.',
  },
  'identity-reserved': {
    status: 400,
    message: 'The identity is reserved',
    hint: 'Choose one that is neither "system" nor a user SID.',
  },
  unauthorized: {
    status: 401,
    message: 'The request does not prove who is asking',
    hint: 'Send an access token of this server as Authorization: Bearer.',
  },
  'token-expired': {
    status: 401,
    message: 'The access token has expired',
    hint: 'Get a new one from POST /token.',
  },
  'token-invalid': {
    status: 401,
    message: 'The access token was not made by this server for this service',
    hint: 'Get one from POST /token.',
  },
  'local-secret': {
    status: 401,
    message: 'The secret of the local service is missing or wrong',
    hint: 'Send it as X-Chat-Secret; it is in a file that only its owner can read.',
  },
  'wrong-password': {
    status: 401,
    message: 'The name or the password is wrong',
    hint: 'Try again, or have the password set anew with: token-server users passwd NAME.',
  },
  'session-revoked': {
    status: 401,
    message: 'The user or the password changed since this token was made',
    hint: 'Sign in again with the password.',
  },
  'provider-token': {
    status: 401,
    message: 'The identity provider’s token was not accepted',
    hint: 'Sign in again and send its token as Authorization: Bearer.',
  },
  'identity-mismatch': {
    status: 403,
    message: 'The identity asked for is not the one that was proven',
    hint: 'Leave the identity out, or ask for your own.',
  },
  'host-refused': {
    status: 403,
    message: 'The request names a host that this server does not answer for',
    hint: 'Add the name to ALLOWED_HOSTS or set PUBLIC_URL.',
  },
  'origin-refused': {
    status: 403,
    message: 'The request comes from a web page that is not allowed here',
    hint: 'Add its origin to CORS_ORIGINS.',
  },
  'webhook-signature': {
    status: 403,
    message: 'The webhook is not signed by Twilio',
    hint: 'PUBLIC_URL must be the address that Twilio calls, TWILIO_AUTH_TOKEN the one of the account.',
  },
  'webhook-stale': {
    status: 403,
    message: 'The webhook tells of something too long ago',
    hint: 'Check the clock of this machine.',
  },
  'metrics-refused': {
    status: 403,
    message: 'Metrics are not for everybody',
    hint: 'Ask from this machine, or set METRICS_TOKEN and send it as bearer.',
  },
  'route-not-found': {
    status: 404,
    message: 'There is no such route',
    hint: 'See /openapi.json for those there are.',
  },
  'channel-not-found': {
    status: 404,
    message: 'There is no such public channel',
    hint: 'See GET /channels for those there are.',
  },
  'request-timeout': {
    status: 408,
    message: 'The request came too slowly',
    hint: 'Send headers within five seconds and all of it within eight.',
  },
  'channel-full': {
    status: 409,
    message: 'The channel or your list of channels is full',
    hint: 'Leave another channel, or ask for more room.',
  },
  'channel-closed': {
    status: 409,
    message: 'The channel is closed',
    hint: 'Join another; a closed one cannot be opened again.',
  },
  'method-not-allowed': {
    status: 405,
    message: 'The route exists, but not with this method',
    hint: 'See /openapi.json.',
  },
  'payload-too-large': { status: 413, message: 'The body is too large', hint: 'Send less than 16 KiB.' },
  'path-too-long': {
    status: 414,
    message: 'The path is too long',
    hint: 'See /openapi.json for the routes.',
  },
  'media-type': {
    status: 415,
    message: 'The body is of a kind this route does not read',
    hint: 'Send application/json or application/x-www-form-urlencoded.',
  },
  'headers-too-large': {
    status: 431,
    message: 'The headers are too large',
    hint: 'Send less than 16 KiB.',
  },
  'rate-limited': { status: 429, message: 'Too many requests', hint: 'Wait as long as Retry-After says.' },
  'too-many-streams': { status: 429, message: 'Too many event streams are open', hint: 'Close one first.' },
  internal: {
    status: 500,
    message: 'Something went wrong in this server',
    hint: 'Tell its operator the x-request-id of the answer.',
  },
  'provider-unavailable': {
    status: 503,
    message: 'The identity provider does not answer',
    hint: 'Try again in a moment.',
  },
  busy: {
    status: 503,
    message: 'Too many people are signing in at this moment',
    hint: 'Try again in a moment.',
  },
  'upstream-refused': {
    status: 502,
    message: 'Twilio refused the request',
    hint: 'Its operator can find out why with: token-server check.',
  },
  'upstream-unavailable': { status: 503, message: 'Twilio does not answer', hint: 'Try again in a moment.' },
  closing: { status: 503, message: 'The server is stopping', hint: 'Try again in a moment.' },
} as const satisfies Record<string, ErrorSpec>

export type ErrorCode = keyof typeof errors

/** An error that becomes the answer: `{code, message, hint}` with its status. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: ErrorCode
  readonly statusCode: number
  readonly hint: string
  /** Seconds, sent as `Retry-After`. */
  readonly retryAfter: number | undefined

  /** `cause` is for the log alone; `detail` replaces the table's message. */
  constructor(
    code: ErrorCode,
    { retryAfter, cause, detail }: { retryAfter?: number; cause?: unknown; detail?: string } = {},
  ) {
    super(detail ?? errors[code].message, { cause })
    this.code = code
    this.statusCode = errors[code].status
    this.hint = errors[code].hint
    this.retryAfter = retryAfter
  }
}
