/** The syncObjects table: documents, lists and maps with their event counters. */
import type { Store } from './store.ts'

export type SyncType = 'document' | 'list' | 'map'

/**
 * Who may read an object: one `user`, every user of the `service`, whoever may see the conversation (`viewers`),
 * or only its `participants`.
 */
export type SyncAudience = 'user' | 'service' | 'viewers' | 'participants'

/** One Sync object (`ET…`, `ES…`, `MP…`). */
export interface SyncObjectRow {
  readonly id: number
  readonly sid: string
  readonly uniqueName: string
  readonly serviceSid: string
  readonly type: SyncType
  readonly audience: SyncAudience
  /** The user or the conversation it belongs to. */
  readonly ownerSid: string
  /** JSON text of a document; null for lists and maps. */
  readonly data: string | null
  /** Counts every change of the object; it never goes back (P-30). */
  readonly lastEventId: number
  /** 0 or 1; a removed object stays as a tombstone, so that its name and SID are never given away again. */
  readonly isRemoved: number
  readonly dateUpdated: number
}

export interface SyncObjects {
  readonly insert: (row: Omit<SyncObjectRow, 'id' | 'lastEventId' | 'isRemoved'>) => SyncObjectRow
  /** By SID or unique name, tombstones included. */
  readonly find: (sidOrName: string) => SyncObjectRow | undefined
  readonly findByName: (uniqueName: string) => SyncObjectRow | undefined
  /** Counts one change of a list or map and returns the object with its new event id. */
  readonly bump: (uniqueName: string, dateUpdated: number) => SyncObjectRow | undefined
  /** The same with new content of a document. */
  readonly bumpData: (uniqueName: string, data: string, dateUpdated: number) => SyncObjectRow | undefined
  readonly markRemoved: (id: number) => void
}

export const createSyncObjects = (store: Store): SyncObjects => {
  const insert =
    store.prepare(`INSERT INTO syncObjects (sid, uniqueName, serviceSid, type, audience, ownerSid, data,
    lastEventId, isRemoved, dateUpdated) VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, ?) RETURNING *`)
  const bySid = store.prepare('SELECT * FROM syncObjects WHERE sid = ?')
  const byName = store.prepare('SELECT * FROM syncObjects WHERE uniqueName = ?')
  const live = store.remember<string, SyncObjectRow | undefined>('syncObjects')
  const count = store.prepareDeferred(
    'UPDATE syncObjects SET data = ?, lastEventId = ?, dateUpdated = ? WHERE id = ?',
  )
  const markRemoved = store.prepare('UPDATE syncObjects SET isRemoved = 1, data = NULL WHERE id = ?')

  const findByName = (uniqueName: string): SyncObjectRow | undefined =>
    live.getOr(uniqueName, () => byName.get(uniqueName) as SyncObjectRow | undefined)

  const bump = (uniqueName: string, data: string | null, dateUpdated: number): SyncObjectRow | undefined => {
    const object = findByName(uniqueName)
    if (object === undefined || object.isRemoved === 1) return undefined
    const next = { ...object, data, lastEventId: object.lastEventId + 1, dateUpdated }
    live.set(uniqueName, next)
    count(next.id, data, next.lastEventId, dateUpdated, next.id)
    return next
  }

  return {
    insert: (row) =>
      insert.get(
        row.sid,
        row.uniqueName,
        row.serviceSid,
        row.type,
        row.audience,
        row.ownerSid,
        row.data,
        row.dateUpdated,
      ) as unknown as SyncObjectRow,
    find: (sidOrName) => (bySid.get(sidOrName) as SyncObjectRow | undefined) ?? findByName(sidOrName),
    findByName,
    bump: (uniqueName, dateUpdated) => bump(uniqueName, null, dateUpdated),
    bumpData: bump,
    markRemoved: (id) => void markRemoved.run(id),
  }
}
