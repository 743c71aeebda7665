/** The list entry behind a message, as the SDK reads it. */
import type { MessageRow } from '../database/messages.ts'

const mediaOf = (text: string): object => {
  const media: unknown = JSON.parse(text)
  return { media, medias: media }
}

const iso = (at: number): string => new Date(at).toISOString()

/** Attributes are JSON text, never an object; absent fields are null to the SDK, which keeps frames small (P-5, P-39). */
export const messageItem = (message: MessageRow): object => {
  const timestamp = iso(message.dateCreated)
  return {
    sid: message.sid,
    text: message.body,
    type: message.media === null ? 'text' : 'media',
    // Both spellings: with one alone the SDK takes every edit for a change of the media (P-50).
    ...(message.media !== null && mediaOf(message.media)),
    ...(message.delivery !== null && { delivery: JSON.parse(message.delivery) as unknown }),
    author: message.author,
    subject: message.subject,
    contentSid: message.contentSid,
    lastUpdatedBy: message.lastUpdatedBy,
    attributes: message.attributes,
    timestamp,
    dateUpdated: message.dateUpdated === message.dateCreated ? timestamp : iso(message.dateUpdated),
    memberSid: message.participantSid,
  }
}
