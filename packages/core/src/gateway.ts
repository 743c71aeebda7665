/** All that the core asks of a backend. */
import type { ChatEvent } from './event.ts'
import type { Json } from './json.ts'
import type {
  ConversationRecord,
  MessageRecord,
  OutgoingFile,
  ParticipantRecord,
  PublicConversation,
} from './records.ts'

export type GatewayErrorCode =
  | 'disconnected'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'rate-limited'
  | 'invalid'
  | 'failed'

/** What a gateway's or directory's functions reject with. `disconnected` leaves open whether the service did it. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError'
  readonly code: GatewayErrorCode
  /** Twilio's own error code (50430, …) when there was one. */
  readonly twilioCode: number | null
  constructor(code: GatewayErrorCode, message: string, twilioCode: number | null = null) {
    super(message)
    this.code = code
    this.twilioCode = twilioCode
  }
}

export interface NewConversation {
  readonly friendlyName: string
  readonly uniqueName?: string
  readonly attributes: Json
}

/** The realtime service. Everything it notices by itself it emits; what it is asked for it returns. */
export interface ChatGateway {
  /**
   * Begins to connect, and goes on trying until `shutdown`. Resolves when the first connection is up and
   * `conversation/added` was emitted for every conversation of this identity, then `conversations/listed`;
   * rejects only when no further attempt can succeed.
   */
  readonly connect: (emit: (event: ChatEvent) => void) => Promise<void>
  readonly shutdown: () => Promise<void>
  /** Drops the connection and makes a new one. */
  readonly reconnect: () => Promise<void>
  /** Creates and joins. `conflict` when the unique name is taken. */
  readonly createConversation: (input: NewConversation) => Promise<ConversationRecord>
  readonly leaveConversation: (conversationSid: string) => Promise<void>
  readonly deleteConversation: (conversationSid: string) => Promise<void>
  readonly renameConversation: (conversationSid: string, friendlyName: string) => Promise<void>
  readonly updateConversationAttributes: (conversationSid: string, attributes: Json) => Promise<void>
  /** The newest `count` messages, or those just before index `before`, ascending. */
  readonly loadMessages: (
    conversationSid: string,
    page: { readonly count: number; readonly before?: number },
  ) => Promise<{ readonly messages: readonly MessageRecord[]; readonly hasOlder: boolean }>
  /** The oldest `count` messages from index `from` on, ascending; to read all of them, however many there are. */
  readonly readMessages: (
    conversationSid: string,
    page: { readonly count: number; readonly from: number },
  ) => Promise<{ readonly messages: readonly MessageRecord[]; readonly hasNewer: boolean }>
  readonly loadParticipants: (conversationSid: string) => Promise<readonly ParticipantRecord[]>
  /** Resolves with the index of the message. Its files are brought to the service before it. */
  readonly sendMessage: (
    conversationSid: string,
    message: { readonly body: string; readonly attributes: Json; readonly files?: readonly OutgoingFile[] },
  ) => Promise<number>
  /** Where the content of a message's file can be fetched for a while. */
  readonly mediaUrl: (conversationSid: string, index: number, mediaSid: string) => Promise<string>
  readonly updateMessage: (
    conversationSid: string,
    index: number,
    change: { readonly body: string } | { readonly attributes: Json },
  ) => Promise<void>
  readonly removeMessage: (conversationSid: string, index: number) => Promise<void>
  readonly addParticipant: (conversationSid: string, identity: string) => Promise<void>
  readonly removeParticipant: (conversationSid: string, identity: string) => Promise<void>
  /** Tells the others that this identity types. Never rejects. */
  readonly signalTyping: (conversationSid: string) => void
  /** Moves the read index forward, never back. */
  readonly advanceReadIndex: (conversationSid: string, index: number) => Promise<void>
  readonly setNotificationLevel: (conversationSid: string, level: 'default' | 'muted') => Promise<void>
  readonly updateFriendlyName: (friendlyName: string) => Promise<void>
}

/** The token server's list of the conversations that everyone may join. */
export interface Directory {
  /** All of them, as they are now. */
  readonly list: () => Promise<readonly PublicConversation[]>
  /** Adds this identity as a participant; already being one is success. */
  readonly join: (conversationSid: string) => Promise<void>
  /** Emits `directory/…` events until stopped; keeps itself connected. Returns the stop function. */
  readonly watch: (emit: (event: ChatEvent) => void) => () => void
}
