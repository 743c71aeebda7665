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
  readonly dateCreated: number
  readonly dateUpdated: number
}

export interface Messages {
  readonly insert: (row: Omit<MessageRow, 'id' | 'delivery'>) => MessageRow
  readonly bySid: (conversationId: number, sid: string) => MessageRow | undefined
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
    attributes, contentSid, media, participantSid, lastUpdatedBy, dateCreated, dateUpdated)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const bySid = store.prepare('SELECT * FROM messages WHERE conversationId = ? AND sid = ?')
  const update = store.prepare(`UPDATE messages SET author = ?, body = ?, subject = ?, attributes = ?,
    lastUpdatedBy = ?, delivery = ?, dateCreated = ?, dateUpdated = ? WHERE id = ?`)
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
        row.dateCreated,
        row.dateUpdated,
      )
      return { ...row, id, delivery: null }
    },
    bySid: (conversationId, sid) => bySid.get(conversationId, sid) as MessageRow | undefined,
    update: (row) =>
      void update.run(
        row.author,
        row.body,
        row.subject,
        row.attributes,
        row.lastUpdatedBy,
        row.delivery,
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
