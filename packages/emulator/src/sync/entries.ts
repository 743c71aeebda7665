/** Entries of lists and maps as clients read them: those of a map are stored, those of a list are the messages themselves. */
import type { Conversations } from '../database/conversations.ts'
import type { MessageRow, Messages } from '../database/messages.ts'
import type { SyncItemRow, SyncItems } from '../database/sync-items.ts'
import type { SyncObjectRow } from '../database/sync-objects.ts'
import { messageItem } from './message-item.ts'

type Key = string | number

/** A slice of the entries that are there. */
export interface SyncSlice {
  readonly order: 'asc' | 'desc'
  /** First key, inclusive, in the direction of `order`; null starts at the beginning. */
  readonly from: Key | null
  readonly limit: number
}

export interface SyncEntries {
  readonly find: (object: SyncObjectRow, key: Key) => SyncItemRow | undefined
  readonly slice: (object: SyncObjectRow, slice: SyncSlice) => readonly SyncItemRow[]
  /** True when an entry lies in front of `key` in that order. */
  readonly hasBefore: (object: SyncObjectRow, order: 'asc' | 'desc', key: Key) => boolean
  /** Every entry that changed after that event, tombstones included. */
  readonly changedSince: (object: SyncObjectRow, eventId: number) => readonly SyncItemRow[]
}

interface SyncEntriesDeps {
  readonly conversations: Pick<Conversations, 'bySid'>
  readonly messages: Pick<Messages, 'page' | 'changedSince'>
  readonly syncItems: SyncItems
}

const entryOf = (message: MessageRow): SyncItemRow => ({
  key: message.messageIndex,
  data: JSON.stringify(messageItem(message)),
  createdEventId: message.createdEventId,
  lastEventId: message.lastEventId,
  removedEventId: null,
  isRemoved: 0,
  dateUpdated: message.dateUpdated,
})

/** The list of a conversation's messages is the only kind of list; its keys are numbers. */
export const createSyncEntries = ({ conversations, messages, syncItems }: SyncEntriesDeps): SyncEntries => {
  const conversationOf = ({ type, serviceSid, ownerSid }: SyncObjectRow): number | null =>
    type === 'list' ? (conversations.bySid(serviceSid, ownerSid)?.id ?? null) : null

  /** From `key` on, itself included. */
  const sliceMessages = (id: number, { order, from, limit }: SyncSlice): readonly MessageRow[] => {
    const key = order === 'asc' ? Math.ceil(Number(from)) - 1 : Math.floor(Number(from)) + 1
    return messages.page(id, { limit, order, ...(from !== null && { cursor: { side: 'after', key } }) }).rows
  }

  return {
    find: (object, key) => {
      const id = conversationOf(object)
      if (id === null) return syncItems.find(object.id, key)
      const [message] = sliceMessages(id, { order: 'asc', from: key, limit: 1 })
      return message?.messageIndex === key ? entryOf(message) : undefined
    },
    slice: (object, slice) => {
      const id = conversationOf(object)
      if (id === null) return syncItems.slice({ objectId: object.id, ...slice })
      return sliceMessages(id, slice).map(entryOf)
    },
    hasBefore: (object, order, key) => {
      const id = conversationOf(object)
      if (id === null) return syncItems.hasBefore(object.id, order, key)
      const cursor = { side: 'after', key: Number(key) } as const
      return messages.page(id, { limit: 1, order: order === 'asc' ? 'desc' : 'asc', cursor }).rows.length > 0
    },
    changedSince: (object, eventId) => {
      const id = conversationOf(object)
      const stored = syncItems.changedSince(object.id, eventId)
      return id === null ? stored : [...stored, ...messages.changedSince(id, eventId).map(entryOf)]
    },
  }
}
