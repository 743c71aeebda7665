/** Everything that can be refused: Twilio's code, HTTP status and words for it. */

/** One refusal as Twilio knows it. */
export interface ErrorSpec {
  readonly status: number
  readonly code: number
  readonly message: string
}

/** THE table of Twilio errors; how sure we are of each status is said in COVERAGE.md. */
export const errors = {
  'bad-parameter': { status: 400, code: 20001, message: 'Invalid parameter' },
  unauthorized: { status: 401, code: 20003, message: 'Authenticate' },
  forbidden: { status: 403, code: 20403, message: 'Forbidden' },
  'resource-not-found': { status: 404, code: 20404, message: 'The requested resource was not found' },
  'method-not-allowed': { status: 405, code: 20004, message: 'Method not allowed' },
  'token-invalid': { status: 401, code: 20101, message: 'Invalid Access Token' },
  'token-header': { status: 401, code: 20102, message: 'Invalid Access Token header' },
  'token-issuer': { status: 401, code: 20103, message: 'Invalid Access Token issuer/subject' },
  'token-expired': {
    status: 401,
    code: 20104,
    message: 'Access Token expired or expiration date invalid',
  },
  'token-not-yet-valid': { status: 401, code: 20105, message: 'Access Token not yet valid' },
  'token-grants': { status: 401, code: 20106, message: 'Invalid Access Token grants' },
  'token-signature': { status: 401, code: 20107, message: 'Invalid Access Token signature' },
  'token-too-long': {
    status: 401,
    code: 20157,
    message: 'Expiration Time Exceeds Maximum Time Allowed',
  },
  'friendly-name-too-long': { status: 400, code: 50003, message: 'Friendly name too long' },
  'unique-name-too-long': { status: 400, code: 50004, message: 'Unique Name too long' },
  'service-not-found': { status: 404, code: 50050, message: 'Service Instance not found' },
  'webhook-format': { status: 400, code: 50054, message: 'Invalid webhook format' },
  'webhook-method': { status: 400, code: 50055, message: 'Invalid webhook method' },
  'webhook-refused': { status: 403, code: 50056, message: 'Webhook disabled processing of command' },
  'rate-limit': { status: 429, code: 50063, message: 'Actions per second limit exceeded' },
  'role-not-found': { status: 404, code: 50100, message: 'Role not found' },
  'permission-not-found': { status: 400, code: 50104, message: 'Permission not found' },
  'invalid-role-type': { status: 400, code: 50105, message: 'Invalid role type' },
  'not-authorized': { status: 403, code: 50107, message: 'User not authorized for command' },
  'user-not-found': { status: 404, code: 50200, message: 'User not found' },
  'user-exists': { status: 409, code: 50201, message: 'User already exists' },
  'identity-reserved': { status: 400, code: 50203, message: 'Identity reserved' },
  'identity-missing': { status: 400, code: 50204, message: 'Identity not provided' },
  'identity-like-sid': {
    status: 400,
    code: 50206,
    message: 'Identity should not match user SID pattern',
  },
  'identity-too-long': { status: 400, code: 50207, message: 'Identity too long' },
  'invalid-notification-level': { status: 400, code: 50210, message: 'Invalid notification level' },
  'conversation-limit': { status: 403, code: 50214, message: 'User conversation limit exceeded' },
  'attributes-too-long': { status: 400, code: 50303, message: 'Attributes too long' },
  'attributes-not-json': { status: 400, code: 50304, message: 'Attributes not valid JSON' },
  'author-too-long': { status: 400, code: 50310, message: 'Author parameter is too long' },
  'conversation-not-found': { status: 404, code: 50350, message: 'Conversation not found' },
  'unique-name-exists': {
    status: 409,
    code: 50353,
    message: 'Conversation with provided unique name already exists',
  },
  'webhook-not-found': { status: 404, code: 50360, message: 'Conversation webhook not found' },
  'webhook-limit': { status: 403, code: 50361, message: 'Too many conversation webhooks' },
  'webhook-trigger-limit': {
    status: 403,
    code: 50362,
    message: 'Too many conversation webhook triggers',
  },
  'webhook-type': { status: 400, code: 50364, message: 'Invalid conversation webhook type' },
  'webhook-filter': { status: 400, code: 50365, message: 'Invalid conversation webhook filter' },
  'webhook-flow': { status: 400, code: 50367, message: 'Invalid conversation webhook flow SID' },
  'webhook-url-missing': { status: 400, code: 50369, message: 'Conversation webhook URL not provided' },
  'webhook-filter-missing': {
    status: 400,
    code: 50370,
    message: 'Conversation webhook filter not provided',
  },
  'webhook-trigger-missing': {
    status: 400,
    code: 50371,
    message: 'Conversation webhook trigger not provided',
  },
  'webhook-url-too-long': { status: 400, code: 50372, message: 'Conversation webhook URL is too long' },
  'inactive-timer-short': {
    status: 400,
    code: 50375,
    message: 'TimeToInactive should be greater or equal to 1 minute',
  },
  'closed-timer-short': {
    status: 400,
    code: 50376,
    message: 'TimeToClosed should be greater or equal to 10 minutes',
  },
  'inactive-timer-format': { status: 400, code: 50379, message: 'TimeToInactive format is invalid' },
  'closed-timer-format': { status: 400, code: 50380, message: 'TimeToClosed format is invalid' },
  'timer-without-state': { status: 400, code: 50382, message: "Timer can't be set without state" },
  'conversation-closed': {
    status: 409,
    code: 50377,
    message: "Can't update conversation as it's in final closed state",
  },
  'invalid-state': { status: 400, code: 50378, message: "'State' parameter value is invalid" },
  'created-closed': { status: 400, code: 50384, message: "Initial state can't be 'closed'" },
  'unique-name-like-sid': {
    status: 400,
    code: 50390,
    message: 'Unique name should not match conversation sid pattern',
  },
  'participant-limit': { status: 403, code: 50417, message: 'Participants limit exceeded' },
  'address-invalid': { status: 400, code: 50407, message: 'Invalid messaging binding address' },
  'non-chat-limit': { status: 403, code: 50418, message: 'Non-Chat participants limit exceeded' },
  'too-many-participants': {
    status: 400,
    code: 50426,
    message: 'Too many participants in one request',
  },
  'no-proxy-address': {
    status: 400,
    code: 50441,
    message: 'Failed to add a proxy address to a participant',
  },
  'has-identity': { status: 400, code: 50444, message: 'Failed to add an identity to a participant' },
  'invalid-read-index': {
    status: 400,
    code: 50421,
    message: 'Invalid last read message index format',
  },
  'not-a-participant': {
    status: 403,
    code: 50430,
    message: 'User not participant of conversation',
  },
  'participant-not-found': { status: 404, code: 50432, message: 'Participant not found' },
  'participant-exists': { status: 409, code: 50433, message: 'Participant already exists' },
  'two-lookups': {
    status: 400,
    code: 50451,
    message: 'One user identifier parameter for lookup at a time is allowed',
  },
  'message-not-found': { status: 404, code: 50500, message: 'Message not found' },
  'body-missing': { status: 400, code: 50503, message: 'Message body not provided' },
  'body-too-long': { status: 400, code: 50504, message: 'Message body parameter is too long' },
  'media-not-found': { status: 404, code: 50507, message: 'Media not found' },
  'media-already-sent': { status: 400, code: 50508, message: 'Media already sent with another message' },
  'media-type': { status: 400, code: 50511, message: 'Invalid message media content type' },
  'media-too-large': { status: 413, code: 50512, message: 'Message media size is too large' },
  'invalid-content-sid': { status: 400, code: 50526, message: 'Invalid content SID' },
  'invalid-content-variables': { status: 400, code: 50527, message: 'Invalid content variables format' },
  'content-sid-missing': { status: 400, code: 50528, message: 'Content SID is missing' },
  'content-variables-too-long': { status: 400, code: 50529, message: 'Content variables are too long' },
  'content-key-too-long': { status: 400, code: 50540, message: 'Content variable key is too long' },
  'content-value-too-long': { status: 400, code: 50541, message: 'Content variable value is too long' },
  'no-channel-metadata': { status: 404, code: 50530, message: 'Channel metadata not found' },
  'sync-forbidden': { status: 403, code: 54007, message: 'Access forbidden for identity' },
  'sync-document-not-found': { status: 404, code: 54100, message: 'Document not found' },
  'sync-list-not-found': { status: 404, code: 54150, message: 'List not found' },
  'sync-map-not-found': { status: 404, code: 54200, message: 'Map not found' },
} as const satisfies Record<string, ErrorSpec>

export type ErrorName = keyof typeof errors

/** What Twilio would answer; `detail` is added to its words when that helps to find the cause. */
export class TwilioError extends Error {
  override readonly name = 'TwilioError'
  readonly reason: ErrorName
  readonly status: number
  readonly code: number

  constructor(reason: ErrorName, detail?: string) {
    const spec = errors[reason]
    super(detail === undefined ? spec.message : `${spec.message}: ${detail}`)
    this.reason = reason
    this.status = spec.status
    this.code = spec.code
  }
}

/** What the emulator cannot do yet, though Twilio can: answered with 501, never with a guess. */
export class UnsupportedError extends Error {
  override readonly name = 'UnsupportedError'
  readonly status = 501

  constructor(what: string) {
    super(`The emulator does not support ${what}. See COVERAGE.md for what it does.`)
  }
}

/** The JSON body of a refusal, in Twilio's own shape. */
export const formatError = (error: TwilioError | UnsupportedError): object =>
  error instanceof TwilioError
    ? {
        status: error.status,
        code: error.code,
        message: error.message,
        more_info: `https://www.twilio.com/docs/errors/${error.code}`,
      }
    : { status: error.status, code: 'emulator/unsupported', message: error.message, more_info: '' }
