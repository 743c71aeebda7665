/** Makes tokens that a server must refuse, with code that is independent of the server's. */
import { createHmac } from 'node:crypto'
import { environment } from './config.ts'

/** Claims of a good token made at `nowSeconds` for alice. */
export const goodClaims = (nowSeconds: number) => ({
  jti: `${environment['TWILIO_API_KEY']}-${nowSeconds}`,
  grants: { identity: 'alice', chat: { service_sid: environment['TWILIO_CHAT_SERVICE_SID'] } },
  iat: nowSeconds,
  exp: nowSeconds + 3_600,
  iss: environment['TWILIO_API_KEY'],
  sub: environment['TWILIO_ACCOUNT_SID'],
})

/** The header of a good token. */
export const goodHeader = { alg: 'HS256', typ: 'JWT', cty: 'twilio-fpa;v=1' }

const segment = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')

/** Signs any header and claims with any secret. */
export const forge = (
  claims: unknown,
  header: unknown = goodHeader,
  secret = environment['TWILIO_API_SECRET'] ?? '',
  hash = 'sha256',
): string => {
  const signed = `${segment(header)}.${segment(claims)}`
  return `${signed}.${createHmac(hash, secret).update(signed).digest('base64url')}`
}
