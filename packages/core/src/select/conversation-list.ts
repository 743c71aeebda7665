/** The conversations as the list shows them: General first, the rest by name, then those one may join. */
import { isGeneral, nameOf } from '../conversation-name.ts'
import type { ConversationRecord, PublicConversation } from '../records.ts'
import type { ChatState } from '../state.ts'
import { memoize } from './memoize.ts'

export interface ConversationListItem {
  readonly sid: string
  /** Foreign text. */
  readonly name: string
  readonly isJoined: boolean
  readonly isActive: boolean
  readonly isMuted: boolean
  /** `null` = this identity has never read anything here. */
  readonly unreadCount: number | null
  readonly mentionCount: number
  /** Whether a message of this identity waits or has failed here. */
  readonly hasUnsent: boolean
}

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

const byName = (
  left: ConversationRecord | PublicConversation,
  right: ConversationRecord | PublicConversation,
): number =>
  Number(isGeneral(right)) - Number(isGeneral(left)) ||
  compareNames(nameOf(left), nameOf(right)) ||
  (left.sid < right.sid ? -1 : 1)

const sorted = memoize((conversations: ChatState['conversations'], directory: ChatState['directory']) => ({
  joined: [...conversations.values()].sort(byName),
  joinable: [...directory.values()].filter(({ sid }) => !conversations.has(sid)).sort(byName),
}))

const list = memoize(
  (
    conversations: ChatState['conversations'],
    directory: ChatState['directory'],
    activeSid: string | null,
    mentions: ChatState['mentions'],
    outgoing: ChatState['outgoing'],
  ): readonly ConversationListItem[] => {
    const { joined, joinable } = sorted(conversations, directory)
    return [
      ...joined.map((conversation) => ({
        sid: conversation.sid,
        name: nameOf(conversation),
        isJoined: true,
        isActive: conversation.sid === activeSid,
        isMuted: conversation.notificationLevel === 'muted',
        unreadCount: unreadCountOf(conversation),
        mentionCount: mentions.get(conversation.sid) ?? 0,
        hasUnsent: outgoing.get(conversation.sid)?.some(({ status }) => status !== 'sent') ?? false,
      })),
      ...joinable.map((conversation) => ({
        sid: conversation.sid,
        name: nameOf(conversation),
        isJoined: false,
        isActive: conversation.sid === activeSid,
        isMuted: false,
        unreadCount: null,
        mentionCount: 0,
        hasUnsent: false,
      })),
    ]
  },
)

/** The same array comes back while nothing in it changed. */
export const selectConversationList = (state: ChatState): readonly ConversationListItem[] =>
  list(state.conversations, state.directory, state.activeSid, state.mentions, state.outgoing)

/** The joined conversation `step` places after the active one, going round; `null` when there is none. */
export const selectNeighbour = (state: ChatState, step: 1 | -1): string | null => {
  const joined = selectConversationList(state).filter(({ isJoined }) => isJoined)
  if (joined.length === 0) return null
  const at = joined.findIndex(({ isActive }) => isActive)
  if (at < 0) return joined[0]?.sid ?? null
  return joined.at((at + step) % joined.length)?.sid ?? null
}
