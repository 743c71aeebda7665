/** THE table of the SDK's events: what each becomes for the core, or which file takes care of it. */
import type { ChatEvent } from '@terminal-chat/core'
import type {
  Client,
  Conversation,
  ConversationUpdateReason,
  Message,
  Participant,
  User,
} from '@twilio/conversations'
import { toConversation, toMessage, toParticipant, toUser } from './records.ts'

/** Names of all events of the SDK's client. */
export type SdkEventName = Parameters<Client['on']>[0]

/** What is needed to spell an event: the time, in milliseconds. */
export interface Moment {
  readonly at: number
}

type Translate<Data> = (data: Data, moment: Moment) => ChatEvent | null

/** What an event of the SDK means: a translation, or the name of who follows it. */
type Row = Translate<never> | 'membership' | 'connection' | 'token' | 'not needed'

/** Reasons for an update that change nothing of what the core keeps. */
const silentReasons: ReadonlySet<ConversationUpdateReason> = new Set([
  'dateUpdated',
  'state',
  'bindings',
  'status',
])

const typing =
  (type: 'typing/started' | 'typing/ended') =>
  ({ identity, conversation }: Participant): ChatEvent | null =>
    identity === null ? null : { type, conversationSid: conversation.sid, identity }

export const sdkEvents = {
  // A conversation that one is in is told by Joined, which comes after Added; a peeked one is only Added.
  conversationAdded: 'not needed',
  conversationJoined: 'membership',
  conversationLeft: 'membership',
  conversationRemoved: 'membership',
  conversationUpdated: (
    {
      conversation,
      updateReasons,
    }: {
      conversation: Conversation
      updateReasons: ConversationUpdateReason[]
    },
    { at },
  ) =>
    conversation.status !== 'joined' || updateReasons.every((reason) => silentReasons.has(reason))
      ? null
      : { type: 'conversation/updated', conversation: toConversation(conversation), at },
  messageAdded: (message: Message) => ({ type: 'message/added', message: toMessage(message) }),
  messageUpdated: ({ message }: { message: Message }) => ({
    type: 'message/updated',
    message: toMessage(message),
  }),
  messageRemoved: (message: Message) => ({
    type: 'message/removed',
    conversationSid: message.conversation.sid,
    index: message.index,
  }),
  participantJoined: (participant: Participant, { at }: Moment) => ({
    type: 'participant/joined',
    participant: toParticipant(participant),
    at,
  }),
  participantLeft: (participant: Participant, { at }: Moment) => ({
    type: 'participant/left',
    participant: toParticipant(participant),
    at,
  }),
  participantUpdated: ({ participant }: { participant: Participant }) => ({
    type: 'participant/updated',
    participant: toParticipant(participant),
  }),
  typingStarted: typing('typing/started'),
  typingEnded: typing('typing/ended'),
  userSubscribed: (user: User) => ({ type: 'user/updated', user: toUser(user) }),
  userUpdated: ({ user }: { user: User }) => ({ type: 'user/updated', user: toUser(user) }),
  userUnsubscribed: 'not needed',
  tokenAboutToExpire: 'token',
  tokenExpired: 'token',
  connectionStateChanged: 'connection',
  connectionError: 'connection',
  initialized: 'connection',
  initFailed: 'connection',
  // Says what `initialized` and `initFailed` say.
  stateChanged: 'not needed',
  pushNotification: 'not needed',
} as const satisfies Record<SdkEventName, Row>

/** Emits what the table translates. */
export const translateEvents = (
  client: Client,
  now: () => number,
  emit: (event: ChatEvent) => void,
): void => {
  for (const [name, row] of Object.entries(sdkEvents)) {
    if (typeof row === 'string') continue
    // Each row names the data of its own event; what they have in common is too narrow to be called with.
    const translate = row as Translate<unknown>
    const listener = (data: unknown): void => {
      const event = translate(data, { at: now() })
      if (event !== null) emit(event)
    }
    client.on(name as SdkEventName, listener)
  }
}
