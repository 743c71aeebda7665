/** The records table: small resources that are stored and given back, each as one JSON value. */
import { createPager } from './page.ts'
import type { Page, PageRequest } from './page.ts'
import type { Store } from './store.ts'

/** What each kind belongs to: the account, a service, a conversation or a message. */
export type RecordKind =
  | 'account'
  | 'accountWebhooks'
  | 'address'
  | 'binding'
  | 'content'
  | 'credential'
  | 'notifications'
  | 'receipt'
  | 'scopedWebhook'
  | 'serviceWebhooks'

/** One record; those that exist once per owner have a SID that is theirs alone. */
export interface RecordRow {
  readonly id: number
  readonly sid: string
  readonly kind: RecordKind
  /** What takes it along when it goes. */
  readonly ownerSid: string
  /** JSON text */
  readonly data: string
  readonly dateCreated: number
  readonly dateUpdated: number
}

/** A receipt that may still change, with what decides how. */
export interface ReceiptUnderWay extends RecordRow {
  readonly conversationId: number
  /** JSON text */
  readonly messagingBinding: string | null
}

export interface Records {
  readonly insert: (row: Omit<RecordRow, 'id'>) => RecordRow
  readonly bySid: (kind: RecordKind, ownerSid: string, sid: string) => RecordRow | undefined
  readonly update: (row: RecordRow) => void
  readonly remove: (sid: string) => void
  readonly removeOf: (ownerSid: string) => void
  /** Those of a conversation and of its messages. */
  readonly removeOfConversation: (conversationId: number) => void
  readonly all: (kind: RecordKind, ownerSid: string) => readonly RecordRow[]
  readonly receiptsUnderWay: () => readonly ReceiptUnderWay[]
  readonly page: (kind: RecordKind, ownerSid: string, request: PageRequest) => Page<RecordRow>
}

export const createRecords = (store: Store): Records => {
  const insert = store.prepare(`INSERT INTO records (sid, kind, ownerSid, data, dateCreated, dateUpdated)
    VALUES (?, ?, ?, ?, ?, ?) RETURNING *`)
  const bySid = store.prepare('SELECT * FROM records WHERE sid = ? AND kind = ? AND ownerSid = ?')
  const update = store.prepare('UPDATE records SET data = ?, dateUpdated = ? WHERE id = ?')
  const remove = store.prepare('DELETE FROM records WHERE sid = ?')
  const removeOf = store.prepare('DELETE FROM records WHERE ownerSid = ?')
  const removeOfConversation = store.prepare(`DELETE FROM records
    WHERE ownerSid = (SELECT sid FROM conversations WHERE id = ?1)
    OR ownerSid IN (SELECT sid FROM messages WHERE conversationId = ?1)`)
  const all = store.prepareRemembered(
    'SELECT * FROM records WHERE ownerSid = ? AND kind = ? ORDER BY id',
    'records',
  )
  const underWay = store.prepare(`SELECT records.*, messages.conversationId, participants.messagingBinding
    FROM records JOIN messages ON messages.sid = records.ownerSid
    JOIN participants ON participants.sid = json_extract(records.data, '$.participantSid')
    WHERE records.kind = 'receipt' AND json_extract(records.data, '$.status') IN ('sent', 'delivered')`)
  const page = createPager<RecordRow>(store, {
    from: 'records',
    select: '*',
    key: 'id',
    where: 'ownerSid = ? AND kind = ?',
  })

  return {
    insert: (row) =>
      insert.get(
        row.sid,
        row.kind,
        row.ownerSid,
        row.data,
        row.dateCreated,
        row.dateUpdated,
      ) as unknown as RecordRow,
    bySid: (kind, ownerSid, sid) => bySid.get(sid, kind, ownerSid) as RecordRow | undefined,
    update: (row) => void update.run(row.data, row.dateUpdated, row.id),
    remove: (sid) => void remove.run(sid),
    removeOf: (ownerSid) => void removeOf.run(ownerSid),
    removeOfConversation: (conversationId) => void removeOfConversation.run(conversationId),
    all: (kind, ownerSid) => all.all(ownerSid, kind) as unknown as RecordRow[],
    receiptsUnderWay: () => underWay.all() as unknown as ReceiptUnderWay[],
    page: (kind, ownerSid, request) => page([ownerSid, kind], request),
  }
}
