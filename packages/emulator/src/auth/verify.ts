/** Checks an access token; every refusal has its own code. */
import { isRecord } from '../is-record.ts'
import { TwilioError } from '../errors.ts'
import { digestToken } from './token-digest.ts'
import type { EmulatorCredentials } from '../credentials.ts'
import { isSid } from '../sid.ts'
import { readToken } from './token.ts'

/** What a valid token grants. */
export interface Grant {
  readonly identity: string
  readonly serviceSid: string
  /** ms since 1970 */
  readonly expiresAt: number
  /** Stands for the token where the token itself should not be kept. */
  readonly digest: string
}

export interface VerifyDeps {
  readonly credentials: EmulatorCredentials
  readonly hasService: (sid: string) => boolean
  readonly now: () => number
  /** True for a token, by its digest, that is to be treated as expired. */
  readonly isExpired?: (digest: string) => boolean
}

const LONGEST_LIFE = 86_400
const LONGEST_IDENTITY = 256
/** Clocks of a token server and of the emulator may differ by this much, in seconds. */
const LEEWAY = 5

const seconds = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined

/** Throws a TwilioError 20101 to 20107 or 20157 that says what is wrong (P-13). */
export const verifyToken = (
  { credentials, hasService, now, isExpired }: VerifyDeps,
  token: unknown,
): Grant => {
  const unchecked = typeof token === 'string' ? readToken(token) : undefined
  if (typeof token !== 'string' || unchecked === undefined) throw new TwilioError('token-invalid')
  const { header, payload, isSignedWith } = unchecked
  if (header['alg'] !== 'HS256' || header['typ'] !== 'JWT' || header['cty'] !== 'twilio-fpa;v=1') {
    throw new TwilioError('token-header')
  }
  if (payload['iss'] !== credentials.apiKey || payload['sub'] !== credentials.accountSid) {
    throw new TwilioError('token-issuer')
  }
  if (!isSignedWith(credentials.apiSecret)) throw new TwilioError('token-signature')

  const at = now() / 1000
  const expiry = seconds(payload['exp'])
  const digest = digestToken(token)
  if (expiry === undefined || expiry <= at || isExpired?.(digest) === true)
    throw new TwilioError('token-expired')
  const issued = seconds(payload['iat']) ?? at
  if (expiry - Math.max(issued, at) > LONGEST_LIFE + LEEWAY) throw new TwilioError('token-too-long')
  const notBefore = seconds(payload['nbf'])
  if (notBefore !== undefined && notBefore > at + LEEWAY) throw new TwilioError('token-not-yet-valid')

  const grants = payload['grants']
  const chat = isRecord(grants) ? grants['chat'] : undefined
  const identity = isRecord(grants) ? grants['identity'] : undefined
  const serviceSid = isRecord(chat) ? chat['service_sid'] : undefined
  if (typeof identity !== 'string' || identity === '' || identity.length > LONGEST_IDENTITY) {
    throw new TwilioError('token-grants', 'identity')
  }
  if (isSid('user', identity)) throw new TwilioError('token-grants', 'identity looks like a user SID')
  if (typeof serviceSid !== 'string' || !hasService(serviceSid)) {
    throw new TwilioError('token-grants', 'chat.service_sid')
  }
  return { identity, serviceSid, expiresAt: expiry * 1000, digest }
}
