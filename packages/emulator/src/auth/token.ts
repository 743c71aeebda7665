/** Access tokens as Twilio spells them: signing one, and reading one without trusting it. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { isRecord } from '../is-record.ts'

/** What a token says, as far as its parts are JSON objects at all. */
export interface UncheckedToken {
  readonly header: Readonly<Record<string, unknown>>
  readonly payload: Readonly<Record<string, unknown>>
  /** True when the signature was made with this secret (HS256). */
  readonly isSignedWith: (secret: string) => boolean
}

const sign = (text: string, secret: string): Buffer => createHmac('sha256', secret).update(text).digest()

const decode = (part: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Takes a compact JWT apart; undefined when it is none. */
export const readToken = (token: string): UncheckedToken | undefined => {
  const [head, body, signature, ...rest] = token.split('.')
  if (head === undefined || body === undefined || signature === undefined || rest.length > 0) return undefined
  const header = decode(head)
  const payload = decode(body)
  if (header === undefined || payload === undefined) return undefined
  return {
    header,
    payload,
    isSignedWith: (secret) => {
      const expected = sign(`${head}.${body}`, secret)
      const actual = Buffer.from(signature, 'base64url')
      return actual.length === expected.length && timingSafeEqual(actual, expected)
    },
  }
}

/** What goes into a token; times in ms since 1970. */
export interface TokenClaims {
  readonly accountSid: string
  readonly apiKey: string
  readonly chatServiceSid: string
  readonly identity: string
  readonly issuedAt: number
  readonly expiresAt: number
}

/** Makes a token as the `twilio` package does (P-13). */
export const signToken = (claims: TokenClaims, apiSecret: string): string => {
  const issuedAt = Math.floor(claims.issuedAt / 1000)
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const head = encode({ alg: 'HS256', typ: 'JWT', cty: 'twilio-fpa;v=1' })
  const body = encode({
    jti: `${claims.apiKey}-${issuedAt}`,
    grants: { identity: claims.identity, chat: { service_sid: claims.chatServiceSid } },
    iat: issuedAt,
    exp: Math.floor(claims.expiresAt / 1000),
    iss: claims.apiKey,
    sub: claims.accountSid,
  })
  return `${head}.${body}.${sign(`${head}.${body}`, apiSecret).toString('base64url')}`
}
