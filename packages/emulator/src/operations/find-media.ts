/** Finds an upload that the caller may read. */
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { MediaPlace, MediaRow } from '../database/media.ts'
import { TwilioError } from '../errors.ts'
import { findConversation } from './find-conversation.ts'

export type FindMediaDeps = Pick<Deps, 'media' | 'conversations' | 'participants' | 'roles' | 'users'>

/** Whoever sees the conversation of its message may; before it is sent, only its author. Throws 404/50507 and 403/50430. */
export const findMedia =
  (deps: FindMediaDeps) =>
  (caller: Caller, sid: string): { readonly media: MediaRow; readonly place: MediaPlace | undefined } => {
    const media = deps.media.bySid(caller.serviceSid, sid)
    if (media === undefined) throw new TwilioError('media-not-found')
    const place = deps.media.placeOf(media)
    if (place !== undefined) findConversation(deps)(caller, place.conversationSid)
    else if (caller.identity !== null && caller.identity !== media.author) {
      throw new TwilioError('media-not-found')
    }
    return { media, place }
  }
