/** The syncObjects table: documents, lists and maps with their event counters. */
import type { DatabaseSync } from 'node:sqlite'

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
  /** Counts one change and returns the object with its new event id. */
  readonly bump: (uniqueName: string, dateUpdated: number) => SyncObjectRow | undefined
  /** The same with new content of a document. */
  readonly bumpData: (uniqueName: string, data: string, dateUpdated: number) => SyncObjectRow | undefined
  readonly markRemoved: (id: number) => void
}

export const createSyncObjects = (database: DatabaseSync): SyncObjects => {
  const insert =
    database.prepare(`INSERT INTO syncObjects (sid, uniqueName, serviceSid, type, audience, ownerSid, data,
    lastEventId, isRemoved, dateUpdated) VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, ?) RETURNING *`)
  const bySid = database.prepare('SELECT * FROM syncObjects WHERE sid = ?')
  const byName = database.prepare('SELECT * FROM syncObjects WHERE uniqueName = ?')
  const bump = database.prepare(`UPDATE syncObjects SET lastEventId = lastEventId + 1, dateUpdated = ?
    WHERE uniqueName = ? AND isRemoved = 0 RETURNING *`)
  const bumpData =
    database.prepare(`UPDATE syncObjects SET data = ?, lastEventId = lastEventId + 1, dateUpdated = ?
    WHERE uniqueName = ? AND isRemoved = 0 RETURNING *`)
  const markRemoved = database.prepare('UPDATE syncObjects SET isRemoved = 1, data = NULL WHERE id = ?')

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
    find: (sidOrName) => (byName.get(sidOrName) ?? bySid.get(sidOrName)) as SyncObjectRow | undefined,
    bump: (uniqueName, dateUpdated) => bump.get(dateUpdated, uniqueName) as SyncObjectRow | undefined,
    bumpData: (uniqueName, data, dateUpdated) =>
      bumpData.get(data, dateUpdated, uniqueName) as SyncObjectRow | undefined,
    markRemoved: (id) => void markRemoved.run(id),
  }
}
