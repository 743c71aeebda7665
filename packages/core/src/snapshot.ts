/** What of the state is worth keeping for the first paint of the next session, as plain JSON. */
import { initialState } from './initial-state.ts'
import type {
  ConversationRecord,
  MessageRecord,
  OutgoingMessage,
  PublicConversation,
  UserRecord,
} from './records.ts'
import { emptyHistory } from './reduce/messages.ts'
import type { ChatState } from './state.ts'

export interface Snapshot {
  readonly identity: string
  readonly activeSid: string | null
  readonly conversations: readonly ConversationRecord[]
  readonly directory: readonly PublicConversation[]
  readonly users: readonly UserRecord[]
  /** By conversation SID, the newest messages of each. */
  readonly messages: Readonly<Record<string, readonly MessageRecord[]>>
  /** To be handed to `client.restore`, which finds out what became of them. */
  readonly outgoing: readonly OutgoingMessage[]
}

/** Messages kept per conversation: enough to fill a tall terminal. */
const keptMessages = 100

export const snapshotOf = (state: ChatState): Snapshot => ({
  identity: state.identity,
  activeSid: state.activeSid,
  conversations: [...state.conversations.values()],
  directory: [...state.directory.values()],
  users: [...state.users.values()],
  messages: Object.fromEntries(
    [...state.histories].map(([sid, history]) => [sid, history.items.slice(-keptMessages)]),
  ),
  outgoing: [...state.outgoing.values()].flat().filter(({ status }) => status !== 'sent'),
})

/** The state with which a session begins that has seen `snapshot` before. Nothing in it is taken for current. */
export const restoreState = (snapshot: Snapshot): ChatState => ({
  ...initialState(snapshot.identity),
  activeSid: snapshot.activeSid,
  conversations: new Map(snapshot.conversations.map((conversation) => [conversation.sid, conversation])),
  directory: new Map(snapshot.directory.map((conversation) => [conversation.sid, conversation])),
  users: new Map(snapshot.users.map((user) => [user.identity, user])),
  histories: new Map(
    Object.entries(snapshot.messages).map(([sid, items]) => [sid, { ...emptyHistory, items }]),
  ),
})
