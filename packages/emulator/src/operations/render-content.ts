/** Makes a message's text of a content template, and the file that clients read its form from. */
import type { Caller } from '../caller.ts'
import { contentTypeOf, parseVariables, renderTemplate } from '../content/template.ts'
import type { RenderedContent, Template } from '../content/template.ts'
import type { MediaRow } from '../database/media.ts'
import type { Deps } from '../deps.ts'
import { TwilioError } from '../errors.ts'
import { addMedia } from './add-media.ts'

/** Undefined without a template. Throws 400/50526 for one that is not there, 50528 for variables of none. */
export const renderContent =
  ({ records, credentials }: Pick<Deps, 'records' | 'credentials'>) =>
  (sid: string | undefined, variables: string | undefined): RenderedContent | undefined => {
    if (sid === undefined) {
      if (variables !== undefined) throw new TwilioError('content-sid-missing')
      return undefined
    }
    const row = records.bySid('content', credentials.accountSid, sid)
    if (row === undefined) throw new TwilioError('invalid-content-sid', sid)
    return renderTemplate(JSON.parse(row.data) as Template, parseVariables(variables))
  }

/** Stores the form as an upload of category `body`, which is where the SDK looks for it (P-54). */
export const storeContent =
  (deps: Pick<Deps, 'media' | 'mediaFiles' | 'clock' | 'makeSid'>) =>
  (caller: Caller, { type, data }: RenderedContent): MediaRow => {
    const sid = deps.makeSid('media')
    const size = deps.mediaFiles.write(sid, JSON.stringify({ type, data }))
    const filename = null
    return addMedia(deps)(caller, {
      sid,
      category: 'body',
      contentType: contentTypeOf(type),
      filename,
      size,
      isMultipart: false,
    })
  }
