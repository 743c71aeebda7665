/** The conversations table. */
import { createPager } from './page.ts'
import type { Page, PageRequest } from './page.ts'
import type { Store } from './store.ts'

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
  /** Takes the next message index: from 0, none twice. */
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

export const createConversations = (store: Store): Conversations => {
  const insert =
    store.prepare(`INSERT INTO conversations (sid, serviceSid, uniqueName, friendlyName, attributes,
    state, createdBy, messagingServiceSid, nextMessageIndex, inactiveTimer, closedTimer, dateInactive,
    dateClosed, bindings, dateCreated, dateUpdated)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?) RETURNING *`)
  const byId = store.prepareRemembered('SELECT * FROM conversations WHERE id = ?', 'conversations')
  const bySid = store.prepareRemembered(
    'SELECT * FROM conversations WHERE serviceSid = ? AND sid = ?',
    'conversations',
  )
  const byUniqueName = store.prepareRemembered(
    'SELECT * FROM conversations WHERE serviceSid = ? AND uniqueName = ?',
    'conversations',
  )
  const update =
    store.prepare(`UPDATE conversations SET uniqueName = ?, friendlyName = ?, attributes = ?, state = ?,
    messagingServiceSid = ?, inactiveTimer = ?, closedTimer = ?, dateInactive = ?, dateClosed = ?,
    bindings = ?, dateCreated = ?, dateUpdated = ? WHERE id = ?`)
  const indices = store.remember<number, number>('conversations')
  const nextIndex = store.prepare('SELECT nextMessageIndex FROM conversations WHERE id = ?')
  const writeIndex = store.prepareDeferred('UPDATE conversations SET nextMessageIndex = ? WHERE id = ?')
  const nextInactive = store.prepare(
    'SELECT min(dateInactive) AS at FROM conversations WHERE dateInactive IS NOT NULL',
  )
  const nextClosed = store.prepare(
    'SELECT min(dateClosed) AS at FROM conversations WHERE dateClosed IS NOT NULL',
  )
  const due = store.prepare(
    'SELECT * FROM conversations WHERE dateInactive <= ?1 OR dateClosed <= ?1 LIMIT ?2',
  )
  const remove = store.prepare('DELETE FROM conversations WHERE id = ?')
  const page = createPager<ConversationRow>(store, {
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
    takeIndex: (id) => {
      const index = indices.getOr(id, () => Number(nextIndex.get(id)?.['nextMessageIndex']))
      indices.set(id, index + 1)
      writeIndex(id, index + 1, id)
      return index
    },
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
