/** The messages of each conversation: in order of index, each once, without gaps up to the newest. */
import type { MessageEvent } from '../event.ts'
import { withEntry } from '../immutable-map.ts'
import { localIdOf } from '../local-id.ts'
import type { MessageRecord, OutgoingMessage } from '../records.ts'
import type { ChatState, History } from '../state.ts'
import { withMention, withMentions, withoutMention } from './mentions.ts'
import { unreachable } from '../unreachable.ts'
import { joinPage, withMessage, withoutMessage } from './history-items.ts'

/** Messages kept in memory per conversation unless older ones were asked for. */
export const historyLimit = 1000

export const emptyHistory: History = {
  items: [],
  hasOlder: true,
  isLoading: false,
  isFresh: false,
  failure: null,
  limit: historyLimit,
}

const historyOf = (state: ChatState, sid: string): History => state.histories.get(sid) ?? emptyHistory

const withHistory = (state: ChatState, sid: string, change: Partial<History>): ChatState => ({
  ...state,
  histories: withEntry(state.histories, sid, { ...historyOf(state, sid), ...change }),
})

/** The highest index of which it is known that there was such a message. */
export const knownToOf = (state: ChatState, sid: string): number => {
  const { lastMessageIndex = null, lastReadMessageIndex = null } = state.conversations.get(sid) ?? {}
  const newest = state.histories.get(sid)?.items.at(-1)?.index
  return Math.max(newest ?? -1, lastMessageIndex ?? -1, lastReadMessageIndex ?? -1)
}

/** Takes away what was on its way and has now been seen to arrive. */
const withoutArrived = (state: ChatState, sid: string, arrived: readonly MessageRecord[]): ChatState => {
  const waiting = state.outgoing.get(sid)
  if (waiting === undefined || waiting.length === 0) return state
  const ids = new Set(arrived.map((message) => localIdOf(message.attributes)))
  const indexes = new Set(arrived.map((message) => message.index))
  const hasArrived = (outgoing: OutgoingMessage): boolean =>
    ids.has(outgoing.localId) || (outgoing.index !== null && indexes.has(outgoing.index))
  const left = waiting.filter((outgoing) => !hasArrived(outgoing))
  return left.length === waiting.length ? state : { ...state, outgoing: withEntry(state.outgoing, sid, left) }
}

const withNewest = (state: ChatState, sid: string, message: MessageRecord | undefined): ChatState => {
  const conversation = state.conversations.get(sid)
  if (message === undefined || conversation === undefined) return state
  if ((conversation.lastMessageIndex ?? -1) >= message.index) return state
  return {
    ...state,
    conversations: withEntry(state.conversations, sid, {
      ...conversation,
      lastMessageIndex: message.index,
      lastMessageDate: message.dateCreated,
    }),
  }
}

/** The newest index that is known must not be that of a message that is gone: it would count as unread for ever. */
const withNewestGone = (
  state: ChatState,
  sid: string,
  index: number,
  items: readonly MessageRecord[] | undefined,
): ChatState => {
  const conversation = state.conversations.get(sid)
  if (conversation?.lastMessageIndex == null || conversation.lastMessageIndex > index) return state
  const newest = items === undefined ? index - 1 : (items.at(-1)?.index ?? -1)
  const lastMessageIndex = newest < 0 ? null : Math.min(newest, conversation.lastMessageIndex)
  return {
    ...state,
    conversations: withEntry(state.conversations, sid, { ...conversation, lastMessageIndex }),
  }
}

/** What came from the cache may end long before this message; the page that is on its way will fill the gap. */
const withoutGap = (history: History, message: MessageRecord): History => {
  const newest = history.items.at(-1)
  const isJoined = history.isFresh || newest === undefined || message.index <= newest.index + 1
  return isJoined ? history : { ...history, items: [], hasOlder: true }
}

const withAdded = (state: ChatState, message: MessageRecord): ChatState => {
  const known = state.histories.get(message.conversationSid)
  // Nothing was loaded yet: the page that will be has this message too, and a lone one would look like all there is.
  if (known === undefined) return state
  const history = withoutGap(known, message)
  const items = withMessage(history, message)
  if (items === known.items) return state
  const isOver = items.length > history.limit
  return withHistory(state, message.conversationSid, {
    items: isOver ? items.slice(-history.limit) : items,
    hasOlder: history.hasOlder || isOver,
  })
}

const added = (state: ChatState, message: MessageRecord): ChatState => {
  const sid = message.conversationSid
  const mentions = withMention(state, message)
  const next = withNewest(withoutArrived(withAdded(state, message), sid, [message]), sid, message)
  return mentions === next.mentions ? next : { ...next, mentions }
}

export const reduceMessages = (state: ChatState, event: MessageEvent): ChatState => {
  switch (event.type) {
    case 'messages/loading':
      return withHistory(state, event.conversationSid, { isLoading: true, failure: null })
    case 'messages/load-failed':
      return withHistory(state, event.conversationSid, { isLoading: false, failure: event.reason })
    case 'messages/loaded': {
      const sid = event.conversationSid
      const history = historyOf(state, sid)
      const joined = joinPage(history, event)
      const gone = event.part === 'newest' ? (event.knownTo ?? -1) : -1
      const isGone = gone > Math.max(event.messages.at(-1)?.index ?? -1, joined.items.at(-1)?.index ?? -1)
      const next = withHistory(isGone ? withNewestGone(state, sid, gone, joined.items) : state, sid, {
        ...joined,
        ...(isGone ? { lastRemoved: Math.max(history.lastRemoved ?? gone, gone) } : {}),
        isLoading: false,
        failure: null,
        isFresh: history.isFresh || event.part === 'newest',
        limit: Math.max(history.limit, event.part === 'older' ? joined.items.length + historyLimit : 0),
      })
      return withNewest(withoutArrived(next, sid, event.messages), sid, event.messages.at(-1))
    }
    case 'messages/looked-through':
      return withMentions(state, event.messages)
    case 'message/added':
      return added(state, event.message)
    case 'message/updated': {
      const { conversationSid: sid, index } = event.message
      const history = state.histories.get(sid)
      const at = history?.items.findLastIndex((message) => message.index === index) ?? -1
      if (history === undefined || at < 0) return state
      return withHistory(state, sid, { items: history.items.with(at, event.message) })
    }
    case 'message/removed': {
      const { conversationSid: sid, index } = event
      const mentions = withoutMention(state.mentions, sid, index)
      const unmentioned = mentions === state.mentions ? state : { ...state, mentions }
      const history = state.histories.get(sid)
      const items = history && withoutMessage(history.items, index)
      const isNewest = state.conversations.get(sid)?.lastMessageIndex === index
      const next = isNewest ? withNewestGone(unmentioned, sid, index, items) : unmentioned
      if (history === undefined || items === undefined || items === history.items) return next
      return withHistory(next, sid, { items, lastRemoved: Math.max(history.lastRemoved ?? index, index) })
    }
    default:
      return unreachable(event)
  }
}
