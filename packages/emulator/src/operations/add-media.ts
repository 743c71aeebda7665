/** Records an upload whose content is stored already. */
import { callerName } from '../caller.ts'
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { MediaRow } from '../database/media.ts'
import { TwilioError } from '../errors.ts'
import { limits } from '../limits.ts'

const categories = new Set(['media', 'body', 'history'])

/** What came, as far as it is not the content itself. */
export interface AddMedia extends Pick<MediaRow, 'sid' | 'category' | 'contentType' | 'filename' | 'size'> {
  readonly isMultipart: boolean
}

/** Throws 400/20001 for a category that does not exist or a name that is too long. */
export const addMedia =
  ({ media, clock }: Pick<Deps, 'media' | 'clock'>) =>
  (caller: Caller, input: AddMedia): MediaRow => {
    if (!categories.has(input.category)) throw new TwilioError('bad-parameter', 'Category')
    if ((input.filename ?? '').length > limits.filename) throw new TwilioError('bad-parameter', 'Filename')
    const now = clock.now()
    return media.insert({
      sid: input.sid,
      serviceSid: caller.serviceSid,
      author: callerName(caller),
      category: input.category,
      contentType: input.contentType,
      filename: input.filename,
      size: input.size,
      isMultipart: Number(input.isMultipart),
      dateCreated: now,
      dateUpdated: now,
    })
  }
