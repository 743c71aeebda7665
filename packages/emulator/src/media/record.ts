/** What the Media Content Service tells about an upload. */
import type { MediaPlace, MediaRow } from '../database/media.ts'
import { mediaPath } from './paths.ts'
import { signLink } from './link.ts'

export interface RecordOptions {
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  readonly secret: string
  /** ms since 1970 */
  readonly now: number
  /** Undefined while no message carries it. */
  readonly place: MediaPlace | undefined
}

/** The temporary link is made anew each time, so that it lasts from now on. */
export const formatMedia = (row: MediaRow, { url, secret, now, place }: RecordOptions): object => {
  const self = `${url}${mediaPath(row.serviceSid)}/${row.sid}`
  const content = `${self}/Content`
  return {
    sid: row.sid,
    service_sid: row.serviceSid,
    channel_sid: place?.conversationSid ?? null,
    message_sid: place?.messageSid ?? null,
    date_created: new Date(row.dateCreated).toISOString(),
    date_upload_updated: new Date(row.dateCreated).toISOString(),
    date_updated: new Date(row.dateUpdated).toISOString(),
    size: row.size,
    content_type: row.contentType,
    filename: row.filename,
    category: row.category,
    author: row.author,
    is_multipart_upstream: row.isMultipart === 1,
    url: self,
    links: { content, content_direct_temporary: `${content}?${signLink(secret, row.sid, now)}` },
  }
}
