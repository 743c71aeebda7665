/** Looks for messages that mention this identity in what came in while the client was away. */
import type { ChatClientParts } from '../client/parts.ts'
import { unreadCountOf } from '../select/conversation-list.ts'
import type { ChatState } from '../state.ts'

/** Unread messages that are looked through in a conversation: the newest. */
const most = 100
/** Conversations that are looked through: those with the latest messages. Somebody long away has hundreds that are unread. */
const mostConversations = 50

const latestUnread = ({ conversations }: ChatState): readonly string[] =>
  [...conversations.values()]
    .filter((conversation) => unreadCountOf(conversation) !== 0)
    .toSorted((a, b) => (b.lastMessageDate ?? 0) - (a.lastMessageDate ?? 0))
    .slice(0, mostConversations)
    .map(({ sid }) => sid)

/** Returns the function that ends it. One conversation after the other, so that nothing else has to wait. */
export const findMentions = ({
  store,
  gateway,
}: Pick<ChatClientParts, 'store' | 'gateway'>): (() => void) => {
  let isStopped = false
  /** Losses of the connection before what was looked through last. */
  let looked = -1

  const lookThrough = async (losses: number): Promise<void> => {
    for (const sid of latestUnread(store.get())) {
      const { conversations, connection } = store.get()
      if (isStopped || connection.losses !== losses) return
      const conversation = conversations.get(sid)
      const last = conversation?.lastMessageIndex ?? null
      if (conversation === undefined || last === null || unreadCountOf(conversation) === 0) continue
      const from = Math.max((conversation.lastReadMessageIndex ?? -1) + 1, last - most + 1)
      try {
        const { messages } = await gateway.readMessages(sid, { count: last - from + 1, from })
        store.dispatch({ type: 'messages/looked-through', messages })
      } catch {
        // It still counts as unread.
      }
    }
  }

  const stop = store.subscribe(() => {
    const { isReady, connection } = store.get()
    if (!isReady || connection.state !== 'connected' || connection.losses === looked) return
    looked = connection.losses
    void lookThrough(looked)
  })
  return () => {
    isStopped = true
    stop()
  }
}
