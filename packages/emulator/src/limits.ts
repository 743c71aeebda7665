/** The sizes and counts that Twilio documents, each with the error that exceeding it gives. */
import { TwilioError } from './errors.ts'
import type { ErrorName } from './errors.ts'
import { isSid } from './sid.ts'

/** THE table of limits. Names in characters, bodies and attributes in bytes of UTF-8. */
export const limits = {
  friendlyName: 256,
  uniqueName: 256,
  identity: 256,
  author: 256,
  subject: 256,
  roleName: 64,
  messageBody: 32_768,
  conversationAttributes: 16_384,
  messageAttributes: 4096,
  participantAttributes: 4096,
  /** Not documented; as for participants. */
  userAttributes: 4096,
  /** Bytes. */
  mediaSize: 150 * 1024 * 1024,
  /** Not documented; as for one. */
  mediaPerMessageSize: 150 * 1024 * 1024,
  /** Not documented. */
  mediaPerMessage: 10,
  /** Not documented. */
  filename: 256,
  /** Milliseconds. */
  shortestInactiveTimer: 60_000,
  shortestClosedTimer: 600_000,
  /** In characters of JSON. */
  contentVariables: 27_801,
  contentVariableKey: 16,
  contentVariableValue: 256,
  webhookUrl: 2048,
  webhooksPerConversation: 5,
  webhookTriggers: 5,
  /** In one request that makes a conversation with them. */
  participantsPerRequest: 10,
  nonChatParticipants: 50,
  address: 256,
  participantsPerConversation: 1000,
  conversationsPerIdentity: 1000,
} as const

const checkLength = (text: string, limit: number, error: ErrorName): void => {
  if (text.length > limit) throw new TwilioError(error)
}

/** Refuses a friendly name that is too long; null and undefined pass. */
export const checkFriendlyName = (name: string | null | undefined): void => {
  if (typeof name === 'string') checkLength(name, limits.friendlyName, 'friendly-name-too-long')
}

/** Refuses a unique name that is too long or looks like a conversation SID. */
export const checkUniqueName = (name: string | null | undefined): void => {
  if (typeof name !== 'string') return
  checkLength(name, limits.uniqueName, 'unique-name-too-long')
  if (isSid('conversation', name)) throw new TwilioError('unique-name-like-sid')
}

/** Refuses an identity that is empty, too long, reserved, or looks like a user SID. */
export const checkIdentity = (identity: string): void => {
  if (identity === '') throw new TwilioError('identity-missing')
  checkLength(identity, limits.identity, 'identity-too-long')
  if (isSid('user', identity)) throw new TwilioError('identity-like-sid')
  if (identity === 'system') throw new TwilioError('identity-reserved')
}

/** Refuses attributes that are not JSON or too big; undefined passes. */
export const checkAttributes = (attributes: string | undefined, limit: number): void => {
  if (attributes === undefined) return
  if (Buffer.byteLength(attributes) > limit) throw new TwilioError('attributes-too-long')
  try {
    JSON.parse(attributes)
  } catch {
    throw new TwilioError('attributes-not-json')
  }
}

/** Refuses a message body, subject or author that is too big; null and undefined pass. */
export const checkMessage = (message: {
  readonly body?: string | null | undefined
  readonly subject?: string | null | undefined
  readonly author?: string | null | undefined
}): void => {
  if (Buffer.byteLength(message.body ?? '') > limits.messageBody) throw new TwilioError('body-too-long')
  if ((message.subject ?? '').length > limits.subject)
    throw new TwilioError('bad-parameter', 'Subject is too long')
  checkLength(message.author ?? '', limits.author, 'author-too-long')
}
