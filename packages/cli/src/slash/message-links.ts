/** The links in a message, as its reader sees them. */
import { findLinks, sanitize, type MessageRecord } from '@terminal-chat/core'

/** Each once, in the order of the text; http and https only. */
export const linksOf = ({ body }: Pick<MessageRecord, 'body'>): readonly string[] => [
  ...new Set(findLinks(sanitize(body ?? '')).map(({ url }) => url)),
]
