/** Knows a caller by an access token that this server minted. */
import { timingSafeEqual } from 'node:crypto'
import type { TokenServerConfig } from '../config.ts'
import { ApiError } from '../errors.ts'
import { createHs256 } from '../hs256.ts'
import { identityProblem } from '../identity.ts'

/** Who holds a valid access token. */
export interface TokenHolder {
  readonly identity: string
  /** When the token was made, in seconds since 1970. */
  readonly issuedAt: number
  /** When it ends, in seconds since 1970. */
  readonly expiresAt: number
}

/** Checks a token at a time in seconds; throws `token-invalid` or `token-expired`. */
export type VerifyAccessToken = (token: string, nowSeconds: number) => TokenHolder

type Fields = Readonly<Record<string, unknown>>

/** The fields of an object; none for anything else. */
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {}

const parseFields = (segment: string): Fields => {
  try {
    return fieldsOf(JSON.parse(Buffer.from(segment, 'base64url').toString('utf8')))
  } catch {
    return {}
  }
}

const isTime = (value: unknown): value is number => Number.isSafeInteger(value)

/** Longer than any token this server makes. */
const longestToken = 4_096

/** Signature, header, issuer, account, service and times; the signature is compared before anything is read. */
export const createAccessTokenVerifier = (
  config: Pick<TokenServerConfig, 'accountSid' | 'apiKey' | 'apiSecret' | 'chatServiceSid'>,
): VerifyAccessToken => {
  const sign = createHs256(config.apiSecret)
  return (token, nowSeconds) => {
    const [header, payload, signature, ...rest] = token.length > longestToken ? [] : token.split('.')
    if (header === undefined || payload === undefined || signature === undefined || rest.length > 0)
      throw new ApiError('token-invalid')
    const expected = Buffer.from(sign(`${header}.${payload}`))
    const given = Buffer.from(signature)
    if (given.length !== expected.length || !timingSafeEqual(given, expected))
      throw new ApiError('token-invalid')
    const { alg, typ, cty } = parseFields(header)
    if (alg !== 'HS256' || typ !== 'JWT' || cty !== 'twilio-fpa;v=1') throw new ApiError('token-invalid')
    const { iss, sub, iat, exp, nbf, grants } = parseFields(payload)
    const { identity, chat } = fieldsOf(grants)
    const isOurs =
      iss === config.apiKey &&
      sub === config.accountSid &&
      fieldsOf(chat)['service_sid'] === config.chatServiceSid
    if (!isOurs || !isTime(iat) || !isTime(exp)) throw new ApiError('token-invalid')
    if (nbf !== undefined && !(isTime(nbf) && nbf <= nowSeconds)) throw new ApiError('token-invalid')
    if (typeof identity !== 'string' || identityProblem(identity) !== undefined)
      throw new ApiError('token-invalid')
    if (exp <= nowSeconds) throw new ApiError('token-expired')
    return { identity, issuedAt: iat, expiresAt: exp }
  }
}
