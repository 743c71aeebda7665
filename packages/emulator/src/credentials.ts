/** The account an emulator stands for: who may call its REST API, whose tokens its sockets accept. */
import { randomBytes } from 'node:crypto'
import { isSid } from './sid.ts'
import type { MakeSid, SidKind } from './sid.ts'

/** Identifiers and secrets of the one account and the one default Conversation Service. */
export interface EmulatorCredentials {
  /** `AC` and 32 hex digits. */
  readonly accountSid: string
  readonly authToken: string
  /** `SK` and 32 hex digits. */
  readonly apiKey: string
  readonly apiSecret: string
  /** `IS` and 32 hex digits: the default Conversation Service. */
  readonly chatServiceSid: string
}

/** How each credential is made up, and which kind of SID it must be when given. */
const parts: Record<keyof EmulatorCredentials, SidKind | 'secret'> = {
  accountSid: 'account',
  authToken: 'secret',
  apiKey: 'apiKey',
  apiSecret: 'secret',
  chatServiceSid: 'service',
}

/**
 * Completes credentials: what is given wins over what is stored, and what is neither is made up.
 * Throws a RangeError that names the credential when a given one has the wrong shape.
 */
export const resolveCredentials = (
  given: Partial<EmulatorCredentials>,
  stored: Partial<EmulatorCredentials>,
  makeSid: MakeSid,
): EmulatorCredentials => {
  const pick = (name: keyof EmulatorCredentials): string => {
    const kind = parts[name]
    const value = given[name]
    if (value !== undefined) {
      if (kind === 'secret' ? value === '' : !isSid(kind, value)) {
        throw new RangeError(`credential ${name} has the wrong shape for a ${kind}`)
      }
      return value
    }
    return stored[name] ?? (kind === 'secret' ? randomBytes(16).toString('hex') : makeSid(kind))
  }
  return {
    accountSid: pick('accountSid'),
    authToken: pick('authToken'),
    apiKey: pick('apiKey'),
    apiSecret: pick('apiSecret'),
    chatServiceSid: pick('chatServiceSid'),
  }
}
