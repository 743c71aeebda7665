/** SIDs: two letters for the kind and 32 hex digits, made and recognised. */
import { randomBytes } from 'node:crypto'

/** The kinds of SID that exist here, by what they name. */
export const sidPrefixes = {
  account: 'AC',
  apiKey: 'SK',
  service: 'IS',
  conversation: 'CH',
  participant: 'MB',
  message: 'IM',
  user: 'US',
  role: 'RL',
  media: 'ME',
  webhook: 'WH',
  address: 'IG',
  credential: 'CR',
  binding: 'BS',
  receipt: 'DY',
  content: 'HX',
  channelMessage: 'SM',
  setting: 'XX',
  syncDocument: 'ET',
  syncList: 'ES',
  syncMap: 'MP',
} as const

export type SidKind = keyof typeof sidPrefixes

const TIME_DIGITS = 12
const BYTES = 10
const DIGITS = 2 * BYTES
const POOL = 256

/** Makes a new SID of a kind. */
export type MakeSid = (kind: SidKind) => string

/**
 * SIDs that begin with the time in ms and go on with randomness. Those made one after the other lie side by side in an
 * index, so that a commit of many touches few pages of it; to clients a SID means nothing.
 */
export const createSids = (now: () => number = Date.now): MakeSid => {
  // Asking the system once for many SIDs takes a tenth of the time.
  let pool = ''
  let at = 0
  let lastTime = Number.NaN
  let time = ''
  return (kind) => {
    if (at === pool.length) {
      pool = randomBytes(POOL * BYTES).toString('hex')
      at = 0
    }
    at += DIGITS
    const present = now()
    if (present !== lastTime) {
      lastTime = present
      time = present.toString(16).padStart(TIME_DIGITS, '0')
    }
    return sidPrefixes[kind] + time + pool.slice(at - DIGITS, at)
  }
}

const patterns = new Map(
  Object.entries(sidPrefixes).map(([kind, prefix]) => [kind, new RegExp(`^${prefix}[0-9a-f]{32}$`)]),
)

/** True when `text` has the shape of a SID of that kind. */
export const isSid = (kind: SidKind, text: string): boolean => patterns.get(kind)?.test(text) ?? false
