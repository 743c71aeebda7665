/** What the SDK reads of an upload within a message. */
import type { MediaRow } from '../database/media.ts'

/** The same that the Media Content Service tells, under the SDK's own names. */
export interface MediaItem extends Pick<MediaRow, 'sid' | 'category' | 'filename' | 'contentType' | 'size'> {}

export const mediaItem = ({ sid, category, filename, contentType, size }: MediaRow): MediaItem => ({
  sid,
  category,
  filename,
  contentType,
  size,
})
