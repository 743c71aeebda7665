/** The timeline of one conversation: messages with day breaks, grouping, the unread line and notices between them. */
import { mentionsIdentity } from '../mention.ts'
import { contentOf, type MessageContent } from '../message-content.ts'
import type { MessageRecord, Notice, OutgoingMessage } from '../records.ts'
import type { ChatState } from '../state.ts'
import { memoize } from './memoize.ts'

export type TimelineItem =
  | { readonly kind: 'beginning'; readonly key: string }
  | {
      readonly kind: 'older'
      readonly key: string
      readonly isLoading: boolean
      readonly failure: string | null
    }
  /** `at`: some moment of that local day, milliseconds. */
  | { readonly kind: 'day'; readonly key: string; readonly at: number }
  | { readonly kind: 'unread'; readonly key: string }
  /** Messages that were deleted: indexes that are missing between those that are loaded. */
  | { readonly kind: 'deleted'; readonly key: string; readonly count: number }
  | {
      readonly kind: 'message'
      readonly key: string
      readonly message: MessageRecord
      readonly isOwn: boolean
      /** It follows one of the same author closely: the name is not repeated. */
      readonly isGrouped: boolean
      readonly content: MessageContent
      /** The message that it answers; `null` when it answers none, or one that is not loaded (`content.replyTo`). */
      readonly answered: MessageRecord | null
      readonly mentionsSelf: boolean
    }
  | {
      readonly kind: 'outgoing'
      readonly key: string
      readonly outgoing: OutgoingMessage
      readonly isGrouped: boolean
    }
  | { readonly kind: 'notice'; readonly key: string; readonly notice: Notice }

/** Messages of one author within this time stand under one name. */
const groupWithin = 5 * 60_000

/** The local day, as a number that differs between days. */
const dayOf = (at: number): number => {
  const date = new Date(at)
  return date.getFullYear() * 400 + date.getMonth() * 32 + date.getDate()
}

type MessageItem = Extract<TimelineItem, { kind: 'message' }>

const knownItems = new WeakMap<MessageRecord, MessageItem>()

/** The same object while nothing about it changed, so that its lines need not be laid out again. */
const messageItem = (
  message: MessageRecord,
  isGrouped: boolean,
  identity: string,
  answered: MessageRecord | null,
): MessageItem => {
  const known = knownItems.get(message)
  const isOwn = message.author === identity
  if (known?.isGrouped === isGrouped && known.isOwn === isOwn && known.answered === answered) return known
  const item: MessageItem = {
    kind: 'message',
    key: message.sid,
    message,
    isOwn,
    isGrouped,
    content: contentOf(message),
    answered,
    mentionsSelf: !isOwn && mentionsIdentity(message.body, identity),
  }
  knownItems.set(message, item)
  return item
}

const answeredBy = (message: MessageRecord, items: readonly MessageRecord[]): MessageRecord | null => {
  const index = contentOf(message).replyTo
  return index === null ? null : (items.findLast((other) => other.index === index) ?? null)
}

const noItems: readonly TimelineItem[] = []
const noNotices: readonly Notice[] = []
const noOutgoing: readonly OutgoingMessage[] = []

const timeline = memoize(
  (
    history: ReturnType<ChatState['histories']['get']>,
    notices: readonly Notice[],
    outgoing: readonly OutgoingMessage[],
    marker: number | undefined,
    identity: string,
  ): readonly TimelineItem[] => {
    if (history === undefined && notices.length === 0 && outgoing.length === 0) return noItems
    const items: TimelineItem[] = []
    let day = -1
    let author: string | null = null
    let authorAt = 0
    let nextNotice = 0
    let isMarked = marker === undefined

    const beginDay = (at: number): void => {
      const next = dayOf(at)
      if (next === day) return
      day = next
      author = null
      items.push({ kind: 'day', key: `day-${next}`, at })
    }
    const isGroupedWith = (who: string | null, at: number): boolean => {
      const isGrouped = author !== null && who === author && at - authorAt < groupWithin
      author = who
      authorAt = at
      return isGrouped
    }
    const addNoticesUpTo = (index: number): void => {
      for (let notice = notices[nextNotice]; notice !== undefined; notice = notices[nextNotice]) {
        if (notice.afterIndex !== null && notice.afterIndex >= index) return
        beginDay(notice.at)
        author = null
        items.push({ kind: 'notice', key: `notice-${notice.id}`, notice })
        nextNotice += 1
      }
    }

    if (history?.hasOlder === true)
      items.push({ kind: 'older', key: 'older', isLoading: history.isLoading, failure: history.failure })
    else if (history?.isFresh === true) items.push({ kind: 'beginning', key: 'beginning' })
    // The history has no gaps of its own: what is missing is gone.
    let expected = history?.hasOlder === false && history.isFresh ? 0 : (history?.items[0]?.index ?? 0)
    const addDeletedUpTo = (index: number): void => {
      const count = index - expected
      expected = Math.max(expected, index + 1)
      if (count <= 0) return
      author = null
      items.push({ kind: 'deleted', key: `deleted-${index}`, count })
    }
    for (const message of history?.items ?? []) {
      addNoticesUpTo(message.index)
      addDeletedUpTo(message.index)
      beginDay(message.dateCreated)
      if (!isMarked && message.index > (marker ?? -1)) {
        isMarked = true
        author = null
        items.push({ kind: 'unread', key: 'unread' })
      }
      const isGrouped = isGroupedWith(message.author, message.dateCreated)
      items.push(messageItem(message, isGrouped, identity, answeredBy(message, history?.items ?? [])))
    }
    if (history?.isFresh === true && history.lastRemoved !== undefined)
      addDeletedUpTo(history.lastRemoved + 1)
    addNoticesUpTo(Number.POSITIVE_INFINITY)
    for (const message of outgoing) {
      beginDay(message.createdAt)
      const isGrouped = isGroupedWith(identity, message.createdAt)
      items.push({ kind: 'outgoing', key: message.localId, outgoing: message, isGrouped })
    }
    return items
  },
)

/** Empty while no conversation is active. */
export const selectTimeline = (state: ChatState): readonly TimelineItem[] => {
  const sid = state.activeSid
  if (sid === null) return noItems
  return timeline(
    state.histories.get(sid),
    state.notices.get(sid) ?? noNotices,
    state.outgoing.get(sid) ?? noOutgoing,
    state.unreadMarkers.get(sid),
    state.identity,
  )
}
