/** The conversations table. */
import type { DatabaseSync } from 'node:sqlite'
import { createPager } from './page.ts'
import type { Page, PageRequest } from './page.ts'

/** One conversation (`CH…`). */
export interface ConversationRow {
  readonly id: number
  readonly sid: string
  readonly serviceSid: string
  readonly uniqueName: string | null
  readonly friendlyName: string | null
  /** JSON text */
  readonly attributes: string
  /** `active`, `inactive` or `closed` */
  readonly state: string
  /** Identity, or `system` when it came through REST. */
  readonly createdBy: string
  readonly messagingServiceSid: string | null
  /** Index that the next message gets; from 0, never used twice. */
  readonly nextMessageIndex: number
  /** ms without activity until it becomes inactive, or closed; null for never. */
  readonly inactiveTimer: number | null
  readonly closedTimer: number | null
  /** ms since 1970; when the timers run out. */
  readonly dateInactive: number | null
  readonly dateClosed: number | null
  /** JSON text of its email address, or null. */
  readonly bindings: string | null
  readonly dateCreated: number
  readonly dateUpdated: number
}

/** Which conversations of a service are wanted; dates in ms, `until` exclusive. */
interface ConversationFilter {
  readonly state: string | null
  readonly since: number | null
  readonly until: number | null
}

export interface Conversations {
  readonly insert: (row: Omit<ConversationRow, 'id'>) => ConversationRow
  readonly byId: (id: number) => ConversationRow | undefined
  readonly bySid: (serviceSid: string, sid: string) => ConversationRow | undefined
  readonly byUniqueName: (serviceSid: string, uniqueName: string) => ConversationRow | undefined
  readonly update: (row: ConversationRow) => void
  /** Takes the next message index. */
  readonly takeIndex: (id: number) => number
  /** When the next timer runs out, in ms since 1970. */
  readonly nextDue: () => number | undefined
  /** Those whose timers have run out by then. */
  readonly due: (now: number, limit: number) => readonly ConversationRow[]
  /** Takes its participants and messages along. */
  readonly remove: (id: number) => void
  readonly page: (
    serviceSid: string,
    filter: ConversationFilter,
    request: PageRequest,
  ) => Page<ConversationRow>
}

export const createConversations = (database: DatabaseSync): Conversations => {
  const insert =
    database.prepare(`INSERT INTO conversations (sid, serviceSid, uniqueName, friendlyName, attributes,
    state, createdBy, messagingServiceSid, nextMessageIndex, inactiveTimer, closedTimer, dateInactive,
    dateClosed, bindings, dateCreated, dateUpdated)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *`)
  const byId = database.prepare('SELECT * FROM conversations WHERE id = ?')
  const bySid = database.prepare('SELECT * FROM conversations WHERE serviceSid = ? AND sid = ?')
  const byUniqueName = database.prepare('SELECT * FROM conversations WHERE serviceSid = ? AND uniqueName = ?')
  const update =
    database.prepare(`UPDATE conversations SET uniqueName = ?, friendlyName = ?, attributes = ?, state = ?,
    messagingServiceSid = ?, inactiveTimer = ?, closedTimer = ?, dateInactive = ?, dateClosed = ?,
    bindings = ?, dateCreated = ?, dateUpdated = ? WHERE id = ?`)
  const takeIndex =
    database.prepare(`UPDATE conversations SET nextMessageIndex = nextMessageIndex + 1 WHERE id = ?
    RETURNING nextMessageIndex - 1 AS messageIndex`)
  const nextInactive = database.prepare(
    'SELECT min(dateInactive) AS at FROM conversations WHERE dateInactive IS NOT NULL',
  )
  const nextClosed = database.prepare(
    'SELECT min(dateClosed) AS at FROM conversations WHERE dateClosed IS NOT NULL',
  )
  const due = database.prepare(
    'SELECT * FROM conversations WHERE dateInactive <= ?1 OR dateClosed <= ?1 LIMIT ?2',
  )
  const remove = database.prepare('DELETE FROM conversations WHERE id = ?')
  const page = createPager<ConversationRow>(database, {
    from: 'conversations',
    select: '*',
    key: 'id',
    where: 'serviceSid = ? AND (state = ?2 OR ?2 IS NULL) AND dateCreated >= ? AND dateCreated < ?',
  })

  return {
    insert: (row) =>
      insert.get(
        row.sid,
        row.serviceSid,
        row.uniqueName,
        row.friendlyName,
        row.attributes,
        row.state,
        row.createdBy,
        row.messagingServiceSid,
        row.nextMessageIndex,
        row.inactiveTimer,
        row.closedTimer,
        row.dateInactive,
        row.dateClosed,
        row.bindings,
        row.dateCreated,
        row.dateUpdated,
      ) as unknown as ConversationRow,
    byId: (id) => byId.get(id) as ConversationRow | undefined,
    bySid: (serviceSid, sid) => bySid.get(serviceSid, sid) as ConversationRow | undefined,
    byUniqueName: (serviceSid, uniqueName) =>
      byUniqueName.get(serviceSid, uniqueName) as ConversationRow | undefined,
    update: (row) =>
      void update.run(
        row.uniqueName,
        row.friendlyName,
        row.attributes,
        row.state,
        row.messagingServiceSid,
        row.inactiveTimer,
        row.closedTimer,
        row.dateInactive,
        row.dateClosed,
        row.bindings,
        row.dateCreated,
        row.dateUpdated,
        row.id,
      ),
    takeIndex: (id) => Number(takeIndex.get(id)?.['messageIndex']),
    nextDue: () => {
      const dates = [nextInactive.get()?.['at'], nextClosed.get()?.['at']].filter(
        (at): at is number => typeof at === 'number',
      )
      return dates.length === 0 ? undefined : Math.min(...dates)
    },
    due: (now, limit) => due.all(now, limit) as unknown as ConversationRow[],
    remove: (id) => void remove.run(id),
    page: (serviceSid, { state, since, until }, request) =>
      page([serviceSid, state, since ?? 0, until ?? Number.MAX_SAFE_INTEGER], request),
  }
}
