/** The list entry behind a message, as the SDK reads it. */
import type { MessageRow } from '../database/messages.ts'

/** Attributes are JSON text, never an object; absent fields are null to the SDK, which keeps frames small (P-5, P-39). */
export const messageItem = (message: MessageRow): object => ({
  sid: message.sid,
  text: message.body,
  type: 'text',
  author: message.author,
  subject: message.subject,
  contentSid: message.contentSid,
  lastUpdatedBy: message.lastUpdatedBy,
  attributes: message.attributes,
  timestamp: new Date(message.dateCreated).toISOString(),
  dateUpdated: new Date(message.dateUpdated).toISOString(),
  memberSid: message.participantSid,
})
