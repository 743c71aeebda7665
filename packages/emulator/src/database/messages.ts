/** The messages table. */
import { createPager } from './page.ts'
import type { Page, PageRequest } from './page.ts'
import type { Store } from './store.ts'

/** One message (`IM…`). */
export interface MessageRow {
  readonly id: number
  readonly sid: string
  readonly conversationId: number
  /** From 0, ascending within the conversation, with gaps where messages were deleted. */
  readonly messageIndex: number
  readonly author: string
  readonly body: string | null
  readonly subject: string | null
  /** JSON text */
  readonly attributes: string
  readonly contentSid: string | null
  /** JSON text: an array of what the SDK reads of each upload; null for a message of text. */
  readonly media: string | null
  /** The author's membership, or null when he was not a participant. */
  readonly participantSid: string | null
  /** JSON text of the sum of its delivery receipts; null when all are reached through chat. */
  readonly delivery: string | null
  readonly lastUpdatedBy: string | null
  /** Events of the conversation's list that added it and that changed it last (P-30); the same until it is changed. */
  readonly createdEventId: number
  readonly lastEventId: number
  readonly dateCreated: number
  readonly dateUpdated: number
}

/** Messages read at a time when it is not known how many are wanted. */
const STRIDE = 100

export interface Messages {
  readonly insert: (row: Omit<MessageRow, 'id' | 'delivery'>) => MessageRow
  readonly bySid: (conversationId: number, sid: string) => MessageRow | undefined
  /** Those that were added or changed after that event, in no order. */
  readonly changedSince: (conversationId: number, eventId: number) => readonly MessageRow[]
  readonly update: (row: MessageRow) => void
  readonly remove: (id: number) => void
  readonly count: (conversationId: number) => number
  /** How many messages have a higher index. */
  readonly countAfter: (conversationId: number, messageIndex: number) => number
  /** The message with the highest index. */
  readonly last: (conversationId: number) => MessageRow | undefined
  /** Ordered by message index; cursors are message indices. */
  readonly page: (conversationId: number, request: PageRequest) => Page<MessageRow>
}

export const createMessages = (store: Store): Messages => {
  const ids = store.remember<'next', number>('messages')
  const highestId = store.prepare('SELECT max(id) AS id FROM messages')
  const insert =
    store.prepareDeferred(`INSERT INTO messages (id, sid, conversationId, messageIndex, author, body, subject,
    attributes, contentSid, media, participantSid, lastUpdatedBy, createdEventId, lastEventId, dateCreated,
    dateUpdated) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const bySid = store.prepare('SELECT * FROM messages WHERE conversationId = ? AND sid = ?')
  const update = store.prepare(`UPDATE messages SET author = ?, body = ?, subject = ?, attributes = ?,
    lastUpdatedBy = ?, delivery = ?, lastEventId = ?, dateCreated = ?, dateUpdated = ? WHERE id = ?`)
  const changed = store.prepare(`SELECT * FROM messages WHERE conversationId = ? AND lastEventId > ?2
    AND lastEventId <> createdEventId AND createdEventId <= ?2`)
  const remove = store.prepare('DELETE FROM messages WHERE id = ?')
  const countAfter = store.prepare(
    'SELECT count(*) AS n FROM messages WHERE conversationId = ? AND messageIndex > ?',
  )
  const last = store.prepare(
    'SELECT * FROM messages WHERE conversationId = ? ORDER BY messageIndex DESC LIMIT 1',
  )
  const page = createPager<MessageRow>(store, {
    from: 'messages',
    select: '*',
    key: 'messageIndex',
    where: 'conversationId = ?',
  })

  /** Events ascend with indices, so what is new lies at the end. */
  const addedSince = (conversationId: number, eventId: number): readonly MessageRow[] => {
    const added: MessageRow[] = []
    for (let key: number | undefined = Number.MAX_SAFE_INTEGER; key !== undefined;) {
      const { rows } = page([conversationId], {
        limit: STRIDE,
        order: 'desc',
        cursor: { side: 'after', key },
      })
      const isNew = rows.filter(({ createdEventId }) => createdEventId > eventId)
      added.push(...isNew)
      key = isNew.length < STRIDE ? undefined : isNew.at(-1)?.messageIndex
    }
    return added
  }

  return {
    insert: (row) => {
      const id = ids.getOr('next', () => Number(highestId.get()?.['id'] ?? 0) + 1)
      ids.set('next', id + 1)
      insert(
        null,
        id,
        row.sid,
        row.conversationId,
        row.messageIndex,
        row.author,
        row.body,
        row.subject,
        row.attributes,
        row.contentSid,
        row.media,
        row.participantSid,
        row.lastUpdatedBy,
        row.createdEventId,
        row.lastEventId,
        row.dateCreated,
        row.dateUpdated,
      )
      return { ...row, id, delivery: null }
    },
    bySid: (conversationId, sid) => bySid.get(conversationId, sid) as MessageRow | undefined,
    changedSince: (conversationId, eventId) => [
      ...addedSince(conversationId, eventId),
      ...(changed.all(conversationId, eventId) as unknown as MessageRow[]),
    ],
    update: (row) =>
      void update.run(
        row.author,
        row.body,
        row.subject,
        row.attributes,
        row.lastUpdatedBy,
        row.delivery,
        row.lastEventId,
        row.dateCreated,
        row.dateUpdated,
        row.id,
      ),
    remove: (id) => void remove.run(id),
    count: (conversationId) => Number(countAfter.get(conversationId, -1)?.['n']),
    countAfter: (conversationId, messageIndex) => Number(countAfter.get(conversationId, messageIndex)?.['n']),
    last: (conversationId) => last.get(conversationId) as MessageRow | undefined,
    page: (conversationId, request) => page([conversationId], request),
  }
}
