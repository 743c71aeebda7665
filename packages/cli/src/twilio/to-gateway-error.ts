/** Says in the core's terms why a call of the SDK failed. */
import { GatewayError, type GatewayErrorCode } from '@terminal-chat/core'
import { isObject } from '../files/is-object.ts'

const byStatus: Readonly<Record<number, GatewayErrorCode>> = {
  400: 'invalid',
  401: 'forbidden',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  413: 'too-large',
  422: 'invalid',
  429: 'rate-limited',
}

/** Twilio's codes that say more than the status they come with: attributes, body, media over their limits. */
const byTwilioCode: Readonly<Record<number, GatewayErrorCode>> = {
  50303: 'too-large',
  50504: 'too-large',
  50512: 'too-large',
}

/** What the SDK says when a request was cut off, could not leave, or got no answer. */
const lostPatterns: readonly RegExp[] = [
  /^disconnected$/,
  /^Unable to connect/,
  /timed? ?out/i,
  /cancelled by user/,
  /^Transport failure/,
]

const numberIn = (value: unknown): number | null => (typeof value === 'number' && value !== 0 ? value : null)
const textIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

interface Refusal {
  readonly status: number | null
  readonly twilioCode: number | null
  readonly message: string | null
}

/** The SDK's error classes are told by their fields: it does not export them. */
const refusalOf = (error: object): Refusal => {
  const fields = error as Readonly<Record<string, unknown>>
  const body = isObject(fields['body']) ? fields['body'] : {}
  return {
    status: numberIn(fields['status']),
    twilioCode: numberIn(body['code']) ?? numberIn(fields['code']),
    message: textIn(body['message']) ?? textIn(fields['message']),
  }
}

/** `disconnected` leaves open whether the service did it. */
export const toGatewayError = (error: unknown): GatewayError => {
  if (error instanceof GatewayError) return error
  if (typeof error !== 'object' || error === null) return new GatewayError('failed', String(error))
  const { status, twilioCode, message } = refusalOf(error)
  const text = message ?? 'The service refused without a reason'
  if (status !== null) {
    const code = byTwilioCode[twilioCode ?? 0] ?? byStatus[status] ?? 'failed'
    return new GatewayError(code, text, twilioCode)
  }
  const isLost = lostPatterns.some((pattern) => pattern.test(text))
  return new GatewayError(isLost ? 'disconnected' : 'failed', text, twilioCode)
}

/** Runs a call of the SDK so that it rejects with nothing but `GatewayError`. */
export const asked = async <T>(run: () => Promise<T>): Promise<T> => {
  try {
    return await run()
  } catch (error) {
    throw toGatewayError(error)
  }
}
