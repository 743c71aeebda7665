/** The syncItems table: entries of maps and what is left of removed messages, with enough of their past to replay what a client missed. */
import type { Store } from './store.ts'

/** One entry; lists have numbers for keys, maps text. */
export interface SyncItemRow {
  readonly key: string | number
  /** JSON text */
  readonly data: string
  /** Event that added it the last time. */
  readonly createdEventId: number
  /** Event that changed or removed it the last time. */
  readonly lastEventId: number
  /** Event that removed it the last time, also when it was added again since. */
  readonly removedEventId: number | null
  /** 0 or 1 */
  readonly isRemoved: number
  readonly dateUpdated: number
}

/** A slice of the entries that are there. */
interface ItemSlice {
  readonly objectId: number
  readonly order: 'asc' | 'desc'
  /** First key, inclusive, in the direction of `order`; null starts at the beginning. */
  readonly from: string | number | null
  readonly limit: number
}

export interface SyncItems {
  readonly find: (objectId: number, key: string | number) => SyncItemRow | undefined
  readonly insert: (objectId: number, key: string | number, data: string, eventId: number, at: number) => void
  /** Adds one that is gone, so that it can be told to those who knew it. */
  readonly bury: (objectId: number, row: SyncItemRow) => void
  readonly update: (objectId: number, row: SyncItemRow) => void
  readonly slice: (slice: ItemSlice) => readonly SyncItemRow[]
  /** True when an entry lies in front of `key` in that order. */
  readonly hasBefore: (objectId: number, order: 'asc' | 'desc', key: string | number) => boolean
  /** Every entry that changed after that event, tombstones included, oldest change first. */
  readonly changedSince: (objectId: number, eventId: number) => readonly SyncItemRow[]
  readonly removeAll: (objectId: number) => void
}

export const createSyncItems = (store: Store): SyncItems => {
  const find = store.prepare('SELECT * FROM syncItems WHERE objectId = ? AND key = ?')
  const insert =
    store.prepareDeferred(`INSERT INTO syncItems (objectId, key, data, createdEventId, lastEventId, removedEventId,
    isRemoved, dateUpdated) VALUES (?, ?, ?, ?4, ?4, NULL, 0, ?5)`)
  const bury =
    store.prepare(`INSERT INTO syncItems (data, createdEventId, lastEventId, removedEventId, isRemoved, dateUpdated,
    objectId, key) VALUES (?, ?, ?, ?, 1, ?, ?, ?)`)
  const update =
    store.prepare(`UPDATE syncItems SET data = ?, createdEventId = ?, lastEventId = ?, removedEventId = ?,
    isRemoved = ?, dateUpdated = ? WHERE objectId = ? AND key = ?`)
  const live = 'SELECT * FROM syncItems WHERE objectId = ? AND isRemoved = 0'
  const ascending = store.prepare(`${live} ORDER BY key ASC LIMIT ?`)
  const descending = store.prepare(`${live} ORDER BY key DESC LIMIT ?`)
  const ascendingFrom = store.prepare(`${live} AND key >= ? ORDER BY key ASC LIMIT ?`)
  const descendingFrom = store.prepare(`${live} AND key <= ? ORDER BY key DESC LIMIT ?`)
  const below = store.prepare(`${live} AND key < ? LIMIT 1`)
  const above = store.prepare(`${live} AND key > ? LIMIT 1`)
  const changedSince = store.prepare(
    'SELECT * FROM syncItems WHERE objectId = ? AND lastEventId > ? ORDER BY lastEventId',
  )
  const removeAll = store.prepare('DELETE FROM syncItems WHERE objectId = ?')

  return {
    find: (objectId, key) => find.get(objectId, key) as SyncItemRow | undefined,
    insert: (objectId, key, data, eventId, at) => insert(null, objectId, key, data, eventId, at),
    bury: (objectId, row) =>
      void bury.run(
        row.data,
        row.createdEventId,
        row.lastEventId,
        row.removedEventId,
        row.dateUpdated,
        objectId,
        row.key,
      ),
    update: (objectId, row) =>
      void update.run(
        row.data,
        row.createdEventId,
        row.lastEventId,
        row.removedEventId,
        row.isRemoved,
        row.dateUpdated,
        objectId,
        row.key,
      ),
    slice: ({ objectId, order, from, limit }) =>
      (from === null
        ? (order === 'asc' ? ascending : descending).all(objectId, limit)
        : (order === 'asc' ? ascendingFrom : descendingFrom).all(
            objectId,
            from,
            limit,
          )) as unknown as SyncItemRow[],
    hasBefore: (objectId, order, key) => (order === 'asc' ? below : above).get(objectId, key) !== undefined,
    changedSince: (objectId, eventId) => changedSince.all(objectId, eventId) as unknown as SyncItemRow[],
    removeAll: (objectId) => void removeAll.run(objectId),
  }
}
