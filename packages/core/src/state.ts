/** The one shape that every pane reads. */
import type { ConnectionState } from './event.ts'
import type {
  ConversationRecord,
  MessageRecord,
  Notice,
  OutgoingMessage,
  ParticipantRecord,
  PublicConversation,
  UserRecord,
} from './records.ts'

/** The messages of one conversation that are in memory: always its newest, without gaps, in ascending order of index. */
export interface History {
  readonly items: readonly MessageRecord[]
  readonly hasOlder: boolean
  readonly isLoading: boolean
  /** `false` until its newest page has come from the service once in this session. */
  readonly isFresh: boolean
  /** Why the last load failed; `null` = it did not. */
  readonly failure: string | null
  /** How many messages it may hold before the oldest are let go. Grows when older ones are asked for. */
  readonly limit: number
  /** Highest index of which one was told that its message is gone; absent = of none. */
  readonly lastRemoved?: number
}

export interface Connection {
  readonly state: ConnectionState
  readonly reason: string | null
  /** Since when it has been in this state; milliseconds. */
  readonly since: number
  /** How often it was lost after it had been up. */
  readonly losses: number
}

export interface TokenState {
  /** Milliseconds; `null` before the first one. */
  readonly expiresAt: number | null
  readonly status: 'none' | 'valid' | 'expiring' | 'expired'
  readonly failure: string | null
}

export interface ChatState {
  readonly identity: string
  readonly connection: Connection
  readonly token: TokenState
  /** Whether the conversations of this session are all known and General Channel is joined. */
  readonly isReady: boolean
  readonly attention: { readonly isFocused: boolean; readonly isNewestVisible: boolean }
  readonly activeSid: string | null
  readonly previousSid: string | null
  /** Keyed by SID, as are all the maps below unless said otherwise. */
  readonly conversations: ReadonlyMap<string, ConversationRecord>
  readonly directory: ReadonlyMap<string, PublicConversation>
  readonly histories: ReadonlyMap<string, History>
  readonly outgoing: ReadonlyMap<string, readonly OutgoingMessage[]>
  readonly notices: ReadonlyMap<string, readonly Notice[]>
  /** conversation SID → participant SID → participant. Absent = not loaded. */
  readonly participants: ReadonlyMap<string, ReadonlyMap<string, ParticipantRecord>>
  /** Keyed by identity. */
  readonly users: ReadonlyMap<string, UserRecord>
  /** conversation SID → identities, in the order in which they began to type. */
  readonly typing: ReadonlyMap<string, readonly string[]>
  /** conversation SID → index behind which the unread line stands. Absent = no line. */
  readonly unreadMarkers: ReadonlyMap<string, number>
  /** conversation SID → indexes of the messages that mention this identity, came in this session, and are unread. */
  readonly mentions: ReadonlyMap<string, readonly number[]>
}
