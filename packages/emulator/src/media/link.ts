/** Links to content that anybody may follow, for a while. */
import { createHmac, timingSafeEqual } from 'node:crypto'

/** How long a link works, in seconds; Twilio says 300. */
export const LINK_LIFE = 300

const sign = (secret: string, sid: string, expires: string): Buffer =>
  createHmac('sha256', secret).update(`media ${sid} ${expires}`).digest()

/** The query that opens one upload until `now` (ms) plus five minutes. */
export const signLink = (secret: string, sid: string, now: number): string => {
  const expires = String(Math.floor(now / 1000) + LINK_LIFE)
  return new URLSearchParams({ expires, signature: sign(secret, sid, expires).toString('hex') }).toString()
}

/** True for a query that `signLink` made for this upload and that has not expired. */
export const isLinkValid = (secret: string, sid: string, query: URLSearchParams, now: number): boolean => {
  const expires = query.get('expires') ?? ''
  const given = Buffer.from(query.get('signature') ?? '', 'hex')
  const expected = sign(secret, sid, expires)
  return given.length === expected.length && timingSafeEqual(given, expected) && now < Number(expires) * 1000
}
