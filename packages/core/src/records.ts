/** Plain, readonly copies of what the service holds: the only form in which the client knows it. */
import type { Json } from './json.ts'

/** A conversation that this identity participates in. Times are milliseconds since 1970. */
export interface ConversationRecord {
  readonly sid: string
  readonly uniqueName: string | null
  readonly friendlyName: string | null
  readonly attributes: Json
  readonly createdBy: string | null
  readonly dateCreated: number | null
  readonly dateUpdated: number | null
  /** Index of the last message this identity has read; `null` = never set. */
  readonly lastReadMessageIndex: number | null
  /** Index of the newest message; `null` = none was ever sent. */
  readonly lastMessageIndex: number | null
  readonly lastMessageDate: number | null
  readonly notificationLevel: 'default' | 'muted'
}

/** A conversation that everyone may join, as the directory lists it. */
export interface PublicConversation {
  readonly sid: string
  readonly uniqueName: string | null
  readonly friendlyName: string | null
  readonly createdBy: string | null
  readonly dateCreated: number | null
}

/** An identity's membership in one conversation. `identity` is `null` for someone who takes part by SMS or the like. */
export interface ParticipantRecord {
  readonly sid: string
  readonly conversationSid: string
  readonly identity: string | null
  readonly attributes: Json
  readonly dateCreated: number | null
  readonly lastReadMessageIndex: number | null
  readonly lastReadTimestamp: number | null
  readonly roleSid: string | null
}

/** An identity within the service. `isOnline` is `null` when the service does not tell. */
export interface UserRecord {
  readonly identity: string
  readonly friendlyName: string | null
  readonly attributes: Json
  readonly isOnline: boolean | null
  readonly isNotifiable: boolean | null
}

/** A file that a message carries. `size` in bytes. */
export interface MediaRecord {
  readonly sid: string
  readonly filename: string | null
  readonly contentType: string
  readonly size: number
  readonly category: string
}

/** A message that the service has accepted. `index` ascends within its conversation, possibly with gaps. */
export interface MessageRecord {
  readonly sid: string
  readonly conversationSid: string
  readonly index: number
  readonly author: string | null
  readonly body: string | null
  readonly subject: string | null
  readonly dateCreated: number
  readonly dateUpdated: number | null
  readonly lastUpdatedBy: string | null
  readonly attributes: Json
  readonly media: readonly MediaRecord[]
  readonly participantSid: string | null
}

/** A file of this machine that a message is to carry. `size` in bytes. */
export interface OutgoingFile {
  readonly path: string
  /** What others see; never a path. */
  readonly name: string
  readonly contentType: string
  readonly size: number
}

/**
 * A message on its way. `localId` travels in the message's attributes, which is how the echo of a send
 * is recognised even when the reply to it was lost.
 */
export interface OutgoingMessage {
  readonly localId: string
  readonly conversationSid: string
  readonly body: string
  readonly attributes: Json
  /** Absent: it carries none. They are read when it is sent. */
  readonly files?: readonly OutgoingFile[]
  readonly createdAt: number
  /**
   * `queued`: not handed over yet. `sending`: handed over. `unconfirmed`: the connection broke before the answer;
   * it may or may not have arrived. `failed`: refused; `reason` says why. `sent`: accepted, its event not yet seen.
   */
  readonly status: 'queued' | 'sending' | 'unconfirmed' | 'failed' | 'sent'
  readonly reason: string | null
  /** Known once `sent`. */
  readonly index: number | null
}

/** A line of the timeline that the service does not keep: who came, who went, what went wrong. */
export interface Notice {
  readonly id: string
  readonly at: number
  readonly kind: 'joined' | 'left' | 'info' | 'error'
  /** Whom a `joined` or `left` is about. */
  readonly identity: string | null
  readonly text: string
  /** It stands behind the message with this index; `null` = before all. */
  readonly afterIndex: number | null
}
