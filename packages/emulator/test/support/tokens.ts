/** Tokens as no token server should make them, to see them refused. */
import { createHmac } from 'node:crypto'
import type { EmulatorCredentials } from '../../src/index.ts'

/** What is wrong with the token, part by part; what is left out is right. */
export interface TokenParts {
  readonly header?: object
  readonly payload?: object
  readonly secret?: string
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token for alice that is right but for the given parts. */
export const craftToken = (
  credentials: EmulatorCredentials,
  { header, payload, secret }: TokenParts,
): string => {
  const now = Math.floor(Date.now() / 1000)
  const head = encode({ alg: 'HS256', typ: 'JWT', cty: 'twilio-fpa;v=1', ...header })
  const body = encode({
    jti: `${credentials.apiKey}-${now}`,
    iss: credentials.apiKey,
    sub: credentials.accountSid,
    iat: now,
    exp: now + 3600,
    grants: { identity: 'alice', chat: { service_sid: credentials.chatServiceSid } },
    ...payload,
  })
  const signature = createHmac('sha256', secret ?? credentials.apiSecret)
    .update(`${head}.${body}`)
    .digest('base64url')
  return `${head}.${body}.${signature}`
}
