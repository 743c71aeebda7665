/** The closed union of all that can happen to the state of the chat. */
import type {
  ConversationRecord,
  MessageRecord,
  Notice,
  OutgoingMessage,
  ParticipantRecord,
  PublicConversation,
  UserRecord,
} from './records.ts'

/**
 * `denied`: the service refused the access token. `failed`: the first connection has not come up;
 * it is still being tried unless `isFinal`.
 */
export type ConnectionState =
  | 'idle'
  | 'connecting'
  | 'connected'
  | 'disconnecting'
  | 'disconnected'
  | 'denied'

/** Why a conversation went away. `removed`: somebody took this identity out of it. */
export type RemovalReason = 'left' | 'removed' | 'deleted'

export type SessionEvent =
  | { readonly type: 'session/started'; readonly identity: string; readonly at: number }
  | { readonly type: 'session/ready'; readonly at: number }
  | {
      readonly type: 'connection/changed'
      readonly state: ConnectionState
      readonly reason: string | null
      readonly at: number
    }
  | { readonly type: 'token/renewed'; readonly expiresAt: number; readonly at: number }
  | { readonly type: 'token/expiring'; readonly at: number }
  | { readonly type: 'token/expired'; readonly at: number }
  | { readonly type: 'token/renewal-failed'; readonly reason: string; readonly at: number }
  | { readonly type: 'attention/changed'; readonly isFocused: boolean; readonly isNewestVisible: boolean }

export type DirectoryEvent =
  | { readonly type: 'directory/loaded'; readonly conversations: readonly PublicConversation[] }
  | { readonly type: 'directory/added'; readonly conversation: PublicConversation }
  | { readonly type: 'directory/updated'; readonly conversation: PublicConversation }
  | { readonly type: 'directory/removed'; readonly conversationSid: string }

export type ConversationEvent =
  | { readonly type: 'conversation/added'; readonly conversation: ConversationRecord }
  | {
      readonly type: 'conversation/updated'
      readonly conversation: ConversationRecord
      /** When the service told it. What this client concludes by itself has none, and is no news to anyone. */
      readonly at?: number
    }
  | {
      readonly type: 'conversation/removed'
      readonly conversationSid: string
      readonly reason: RemovalReason
      readonly at: number
    }
  | { readonly type: 'conversation/activated'; readonly conversationSid: string }
  /** The service has told all conversations of this identity: others, known from an earlier session, are gone. */
  | { readonly type: 'conversations/listed'; readonly conversationSids: readonly string[] }

export type MessageEvent =
  | { readonly type: 'messages/loading'; readonly conversationSid: string }
  | {
      readonly type: 'messages/loaded'
      readonly conversationSid: string
      readonly messages: readonly MessageRecord[]
      /** Whether messages older than these exist. */
      readonly hasOlder: boolean
      /** `newest`: the end of the history; `older`: what stands before the oldest one known. */
      readonly part: 'newest' | 'older'
      /** The highest index known to exist when the newest page was asked for: what it lacks up to there is gone. */
      readonly knownTo?: number
    }
  | { readonly type: 'messages/load-failed'; readonly conversationSid: string; readonly reason: string }
  /** What came in while this client was away: looked through for what calls, not kept. */
  | { readonly type: 'messages/looked-through'; readonly messages: readonly MessageRecord[] }
  | { readonly type: 'message/added'; readonly message: MessageRecord }
  | { readonly type: 'message/updated'; readonly message: MessageRecord }
  | { readonly type: 'message/removed'; readonly conversationSid: string; readonly index: number }

export type OutgoingEvent =
  | { readonly type: 'message/queued'; readonly outgoing: OutgoingMessage }
  | { readonly type: 'message/sending'; readonly conversationSid: string; readonly localId: string }
  | {
      readonly type: 'message/sent'
      readonly conversationSid: string
      readonly localId: string
      readonly index: number
    }
  | { readonly type: 'message/unconfirmed'; readonly conversationSid: string; readonly localId: string }
  | {
      readonly type: 'message/failed'
      readonly conversationSid: string
      readonly localId: string
      readonly reason: string
    }
  | { readonly type: 'message/requeued'; readonly conversationSid: string; readonly localId: string }
  | { readonly type: 'message/discarded'; readonly conversationSid: string; readonly localId: string }

export type PeopleEvent =
  | {
      readonly type: 'participants/loaded'
      readonly conversationSid: string
      readonly participants: readonly ParticipantRecord[]
    }
  | { readonly type: 'participant/joined'; readonly participant: ParticipantRecord; readonly at: number }
  | { readonly type: 'participant/updated'; readonly participant: ParticipantRecord }
  | { readonly type: 'participant/left'; readonly participant: ParticipantRecord; readonly at: number }
  | { readonly type: 'user/updated'; readonly user: UserRecord }
  | { readonly type: 'typing/started'; readonly conversationSid: string; readonly identity: string }
  | { readonly type: 'typing/ended'; readonly conversationSid: string; readonly identity: string }

export type NoticeEvent =
  | {
      readonly type: 'notice/added'
      /** `null`: in whichever conversation is active. */
      readonly conversationSid: string | null
      readonly kind: Notice['kind']
      readonly text: string
      readonly at: number
    }
  | { readonly type: 'notices/cleared'; readonly conversationSid: string }

export type ChatEvent =
  | SessionEvent
  | DirectoryEvent
  | ConversationEvent
  | MessageEvent
  | OutgoingEvent
  | PeopleEvent
  | NoticeEvent
