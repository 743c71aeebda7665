/** The participants table: who is in which conversation. */
import { createPager } from './page.ts'
import type { Page, PageRequest } from './page.ts'
import type { Store } from './store.ts'

/** One participant (`MB…`). */
export interface ParticipantRow {
  readonly id: number
  readonly sid: string
  readonly conversationId: number
  /** Null for a participant who is reached by phone number or the like. */
  readonly identity: string | null
  /** JSON text of the address, or null for a chat participant. */
  readonly messagingBinding: string | null
  /** JSON text */
  readonly attributes: string
  readonly roleSid: string
  /** `default` or `muted` */
  readonly notificationLevel: string
  /** Null until it is set for the first time. */
  readonly lastReadMessageIndex: number | null
  readonly lastReadTimestamp: number | null
  readonly dateCreated: number
  readonly dateUpdated: number
}

export interface Participants {
  readonly insert: (row: Omit<ParticipantRow, 'id'>) => ParticipantRow
  readonly bySid: (conversationId: number, sid: string) => ParticipantRow | undefined
  readonly byIdentity: (conversationId: number, identity: string) => ParticipantRow | undefined
  readonly update: (row: ParticipantRow) => void
  /** Those with an address, in the order they came. */
  readonly bound: (conversationId: number) => readonly ParticipantRow[]
  readonly remove: (id: number) => void
  readonly count: (conversationId: number) => number
  readonly identities: (conversationId: number) => readonly string[]
  readonly page: (conversationId: number, request: PageRequest) => Page<ParticipantRow>
  /** How many conversations of a service an identity is in. */
  readonly countOf: (serviceSid: string, identity: string) => number
  /** The memberships of one identity within a service, in the order they began. */
  readonly pageOfAddress: (serviceSid: string, address: string, request: PageRequest) => Page<ParticipantRow>
  readonly pageOf: (serviceSid: string, identity: string, request: PageRequest) => Page<ParticipantRow>
}

const ofIdentity = 'participants JOIN conversations ON conversations.id = participants.conversationId'

export const createParticipants = (store: Store): Participants => {
  const insert =
    store.prepare(`INSERT INTO participants (sid, conversationId, identity, messagingBinding, attributes,
    roleSid, notificationLevel, lastReadMessageIndex, lastReadTimestamp, dateCreated, dateUpdated)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *`)
  const bySid = store.prepare('SELECT * FROM participants WHERE conversationId = ? AND sid = ?')
  const byIdentity = store.prepareRemembered(
    'SELECT * FROM participants WHERE conversationId = ? AND identity = ?',
    'participants',
  )
  const update = store.prepare(`UPDATE participants SET identity = ?, messagingBinding = ?, attributes = ?,
    roleSid = ?, notificationLevel = ?, lastReadMessageIndex = ?, lastReadTimestamp = ?,
    dateCreated = ?, dateUpdated = ? WHERE id = ?`)
  const bound = store.prepareRemembered(
    'SELECT * FROM participants WHERE conversationId = ? AND messagingBinding IS NOT NULL ORDER BY id',
    'participants',
  )
  const remove = store.prepare('DELETE FROM participants WHERE id = ?')
  const count = store.prepare('SELECT count(*) AS n FROM participants WHERE conversationId = ?')
  const identities = store.prepare(
    'SELECT identity FROM participants WHERE conversationId = ? AND identity IS NOT NULL',
  )
  const page = createPager<ParticipantRow>(store, {
    from: 'participants',
    select: '*',
    key: 'id',
    where: 'conversationId = ?',
  })
  const countOf = store.prepare(
    `SELECT count(*) AS n FROM ${ofIdentity} WHERE conversations.serviceSid = ? AND participants.identity = ?`,
  )
  const pageOf = createPager<ParticipantRow>(store, {
    from: ofIdentity,
    select: 'participants.*',
    key: 'participants.id',
    where: 'conversations.serviceSid = ? AND participants.identity = ?',
  })

  const pageOfAddress = createPager<ParticipantRow>(store, {
    from: ofIdentity,
    select: 'participants.*',
    key: 'participants.id',
    where: "conversations.serviceSid = ? AND participants.messagingBinding ->> '$.address' = ?",
  })

  return {
    insert: (row) =>
      insert.get(
        row.sid,
        row.conversationId,
        row.identity,
        row.messagingBinding,
        row.attributes,
        row.roleSid,
        row.notificationLevel,
        row.lastReadMessageIndex,
        row.lastReadTimestamp,
        row.dateCreated,
        row.dateUpdated,
      ) as unknown as ParticipantRow,
    bySid: (conversationId, sid) => bySid.get(conversationId, sid) as ParticipantRow | undefined,
    byIdentity: (conversationId, identity) =>
      byIdentity.get(conversationId, identity) as ParticipantRow | undefined,
    update: (row) =>
      void update.run(
        row.identity,
        row.messagingBinding,
        row.attributes,
        row.roleSid,
        row.notificationLevel,
        row.lastReadMessageIndex,
        row.lastReadTimestamp,
        row.dateCreated,
        row.dateUpdated,
        row.id,
      ),
    bound: (conversationId) => bound.all(conversationId) as unknown as ParticipantRow[],
    remove: (id) => void remove.run(id),
    count: (conversationId) => Number(count.get(conversationId)?.['n']),
    identities: (conversationId) => identities.all(conversationId).map((row) => String(row['identity'])),
    page: (conversationId, request) => page([conversationId], request),
    countOf: (serviceSid, identity) => Number(countOf.get(serviceSid, identity)?.['n']),
    pageOfAddress: (serviceSid, address, request) => pageOfAddress([serviceSid, address], request),
    pageOf: (serviceSid, identity, request) => pageOf([serviceSid, identity], request),
  }
}
