/** Basic authentication with the account's token or with the API key. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { EmulatorCredentials } from '../credentials.ts'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** True when an Authorization header carries `AC…:authToken` or `SK…:apiSecret`. */
export const createBasicCheck = (credentials: EmulatorCredentials) => {
  const known = [
    digest(`${credentials.accountSid}:${credentials.authToken}`),
    digest(`${credentials.apiKey}:${credentials.apiSecret}`),
  ]
  return (header: string | undefined): boolean => {
    const match = /^Basic +([A-Za-z0-9+/=_-]+)$/i.exec(header ?? '')
    if (match === null) return false
    const given = digest(Buffer.from(match[1] ?? '', 'base64').toString('utf8'))
    return known.some((expected) => timingSafeEqual(given, expected))
  }
}
