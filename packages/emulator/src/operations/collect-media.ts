/** Finds the uploads that a message is to carry. */
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { MediaRow } from '../database/media.ts'
import { TwilioError } from '../errors.ts'
import { limits } from '../limits.ts'

/** Throws 404/50507 for one that is not there or another's, 400/50508 for one sent before, 50512 when they are too large together. */
export const collectMedia =
  ({ media }: Pick<Deps, 'media'>) =>
  (caller: Caller, sids: readonly string[]): readonly MediaRow[] => {
    if (sids.length === 0) return []
    if (new Set(sids).size !== sids.length) throw new TwilioError('media-already-sent')
    if (sids.length > limits.mediaPerMessage) throw new TwilioError('bad-parameter', 'too many media')
    const rows = sids.map((sid) => {
      const row = media.bySid(caller.serviceSid, sid)
      const isForeign = caller.identity !== null && row?.author !== caller.identity
      if (row === undefined || isForeign) throw new TwilioError('media-not-found')
      if (row.messageId !== null) throw new TwilioError('media-already-sent')
      return row
    })
    const total = rows.reduce((sum, { size }) => sum + size, 0)
    if (total > limits.mediaPerMessageSize) throw new TwilioError('media-too-large')
    return rows
  }
