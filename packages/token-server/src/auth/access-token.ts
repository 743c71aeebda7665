/** Knows a caller by an access token that this server minted. */
import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { TokenServerConfig } from '../config.ts'
import { ApiError } from '../errors.ts'
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

const Header = Compile(
  Type.Object({ alg: Type.Literal('HS256'), typ: Type.Literal('JWT'), cty: Type.Literal('twilio-fpa;v=1') }),
)
const Payload = Compile(
  Type.Object({
    iss: Type.String(),
    sub: Type.String(),
    iat: Type.Integer(),
    exp: Type.Integer(),
    nbf: Type.Optional(Type.Integer()),
    grants: Type.Object({ identity: Type.String(), chat: Type.Object({ service_sid: Type.String() }) }),
  }),
)

const parseJson = (segment: string): unknown => {
  try {
    return JSON.parse(Buffer.from(segment, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

/** Longer than any token this server makes. */
const longestToken = 4_096

/** Signature, header, issuer, account, service and times; the signature is compared before anything is read. */
export const createAccessTokenVerifier = (
  config: Pick<TokenServerConfig, 'accountSid' | 'apiKey' | 'apiSecret' | 'chatServiceSid'>,
): VerifyAccessToken => {
  const key = createSecretKey(Buffer.from(config.apiSecret))
  return (token, nowSeconds) => {
    const [header, payload, signature, ...rest] = token.length > longestToken ? [] : token.split('.')
    if (header === undefined || payload === undefined || signature === undefined || rest.length > 0)
      throw new ApiError('token-invalid')
    const expected = Buffer.from(createHmac('sha256', key).update(`${header}.${payload}`).digest('base64url'))
    const given = Buffer.from(signature)
    if (given.length !== expected.length || !timingSafeEqual(given, expected))
      throw new ApiError('token-invalid')
    const claims = parseJson(payload)
    if (!Header.Check(parseJson(header)) || !Payload.Check(claims)) throw new ApiError('token-invalid')
    const { iss, sub, iat, exp, nbf, grants } = claims
    const isOurs =
      iss === config.apiKey && sub === config.accountSid && grants.chat.service_sid === config.chatServiceSid
    if (!isOurs || (nbf !== undefined && nbf > nowSeconds)) throw new ApiError('token-invalid')
    if (exp <= nowSeconds) throw new ApiError('token-expired')
    if (identityProblem(grants.identity) !== undefined) throw new ApiError('token-invalid')
    return { identity: grants.identity, issuedAt: iat, expiresAt: exp }
  }
}
