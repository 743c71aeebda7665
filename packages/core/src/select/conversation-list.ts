/** The conversations as the list shows them: General first, the rest by name, then those one may join. */
import { isGeneral, nameOf } from '../conversation-name.ts'
import { directPeer } from '../direct.ts'
import type { ConversationRecord, OutgoingMessage, PublicConversation } from '../records.ts'
import type { ChatState } from '../state.ts'
import { personName } from '../person-name.ts'
import { memoize } from './memoize.ts'

export interface ConversationListItem {
  readonly sid: string
  /** Foreign text. */
  readonly name: string
  readonly isJoined: boolean
  /** Whether it is a conversation with one person alone. */
  readonly isDirect: boolean
  /** Whether only those who are invited can see and join it; a conversation with one person alone is not called so. */
  readonly isPrivate: boolean
  readonly isActive: boolean
  readonly isMuted: boolean
  /** `null` = this identity has never read anything here. */
  readonly unreadCount: number | null
  /** Whether something here is unread: all there is where nothing was ever read. */
  readonly isUnread: boolean
  readonly mentionCount: number
  /** Whether a message of this identity waits for the connection, or has failed, here. */
  readonly hasUnsent: boolean
}

/** What the directory lists. */
const isPublic = ({ attributes }: ConversationRecord): boolean =>
  typeof attributes === 'object' &&
  attributes !== null &&
  !Array.isArray(attributes) &&
  (attributes as Readonly<Record<string, unknown>>)['public'] === true

let collator: Intl.Collator | null = null

/** The way people sort: by language, numbers by value. Made on first use, since it loads tables. */
export const compareNames = (left: string, right: string): number => {
  collator ??= new Intl.Collator(undefined, { numeric: true })
  return collator.compare(left, right)
}

/** Unread messages by arithmetic on indexes: no request, at most too high by the gaps that removals left. */
export const unreadCountOf = (conversation: ConversationRecord): number | null => {
  const { lastMessageIndex, lastReadMessageIndex } = conversation
  if (lastReadMessageIndex === null) return null
  return Math.max(0, (lastMessageIndex ?? -1) - lastReadMessageIndex)
}

/** Where nothing was ever read, all there is is new: somebody's first message above all. */
const hasUnread = (conversation: ConversationRecord): boolean => {
  const count = unreadCountOf(conversation)
  return count === null ? conversation.lastMessageIndex !== null : count > 0
}

interface Named<Conversation> {
  readonly conversation: Conversation
  readonly name: string
  readonly isDirect: boolean
}

const byName = (
  left: Named<ConversationRecord | PublicConversation>,
  right: Named<ConversationRecord | PublicConversation>,
): number =>
  Number(isGeneral(right.conversation)) - Number(isGeneral(left.conversation)) ||
  Number(left.isDirect) - Number(right.isDirect) ||
  compareNames(left.name, right.name) ||
  (left.conversation.sid < right.conversation.sid ? -1 : 1)

/** What people call it: a conversation with one person alone goes by that person's name. Foreign text. */
export const conversationName = (
  { identity, users }: Pick<ChatState, 'identity' | 'users'>,
  conversation: ConversationRecord,
): string => {
  const peer = directPeer(conversation, identity)
  return peer === null ? nameOf(conversation) : personName(users, peer)
}

const sorted = memoize(
  (
    conversations: ChatState['conversations'],
    directory: ChatState['directory'],
    users: ChatState['users'],
    identity: string,
  ) => ({
    joined: [...conversations.values()]
      .map((conversation) => ({
        conversation,
        name: conversationName({ identity, users }, conversation),
        isDirect: directPeer(conversation, identity) !== null,
      }))
      .sort(byName),
    joinable: [...directory.values()]
      .filter(({ sid }) => !conversations.has(sid))
      .map((conversation) => ({ conversation, name: nameOf(conversation), isDirect: false }))
      .sort(byName),
  }),
)

/** What goes out in this moment is no news; what stays is. */
const isHeldUp =
  (isConnected: boolean) =>
  ({ status }: OutgoingMessage): boolean =>
    status === 'failed' || status === 'unconfirmed' || (status !== 'sent' && !isConnected)

const list = memoize(
  (
    conversations: ChatState['conversations'],
    directory: ChatState['directory'],
    activeSid: string | null,
    mentions: ChatState['mentions'],
    outgoing: ChatState['outgoing'],
    isConnected: boolean,
    users: ChatState['users'],
    identity: string,
  ): readonly ConversationListItem[] => {
    const { joined, joinable } = sorted(conversations, directory, users, identity)
    return [
      ...joined.map(({ conversation, name, isDirect }) => ({
        sid: conversation.sid,
        name,
        isJoined: true,
        isDirect,
        isPrivate: !isDirect && !isGeneral(conversation) && !isPublic(conversation),
        isActive: conversation.sid === activeSid,
        isMuted: conversation.notificationLevel === 'muted',
        unreadCount: unreadCountOf(conversation),
        isUnread: hasUnread(conversation),
        mentionCount: mentions.get(conversation.sid)?.length ?? 0,
        hasUnsent: outgoing.get(conversation.sid)?.some(isHeldUp(isConnected)) ?? false,
      })),
      ...joinable.map(({ conversation, name, isDirect }) => ({
        sid: conversation.sid,
        name,
        isJoined: false,
        isDirect,
        isPrivate: false,
        isActive: conversation.sid === activeSid,
        isMuted: false,
        unreadCount: null,
        isUnread: false,
        mentionCount: 0,
        hasUnsent: false,
      })),
    ]
  },
)

/** The same array comes back while nothing in it changed. */
export const selectConversationList = (state: ChatState): readonly ConversationListItem[] =>
  list(
    state.conversations,
    state.directory,
    state.activeSid,
    state.mentions,
    state.outgoing,
    state.connection.state === 'connected',
    state.users,
    state.identity,
  )

/** The joined conversation `step` places after the active one, going round; `null` when there is none. */
export const selectNeighbour = (state: ChatState, step: 1 | -1): string | null => {
  const joined = selectConversationList(state).filter(({ isJoined }) => isJoined)
  if (joined.length === 0) return null
  const at = joined.findIndex(({ isActive }) => isActive)
  if (at < 0) return joined[0]?.sid ?? null
  return joined.at((at + step) % joined.length)?.sid ?? null
}
