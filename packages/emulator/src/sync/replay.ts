/** What a client missed of a Sync object, made up from the last known state of each entry instead of a log. */
import type { SyncItemRow } from '../database/sync-items.ts'
import type { SyncObjectRow } from '../database/sync-objects.ts'
import { documentEvent, itemEvent } from './events.ts'

interface Missed {
  readonly id: number
  readonly payload: string
}

const missedOf = (object: SyncObjectRow, row: SyncItemRow, since: number): readonly Missed[] => {
  const tell = (change: 'added' | 'updated' | 'removed', id: number): Missed => ({
    id,
    payload: itemEvent(object, change, { id, at: row.dateUpdated, key: row.key, data: row.data }),
  })
  if (row.isRemoved === 1) return [tell('removed', row.lastEventId)]
  if (row.createdEventId <= since) return [tell('updated', row.lastEventId)]
  const added = tell('added', row.lastEventId)
  const wasRemovedSince = row.removedEventId !== null && row.removedEventId > since
  return wasRemovedSince ? [tell('removed', row.removedEventId), added] : [added]
}

/**
 * Payloads that bring a client from event `since` to now, by ascending event id (P-37).
 * `rows` are the entries changed since then, tombstones included.
 */
export const replayItems = (
  object: SyncObjectRow,
  rows: readonly SyncItemRow[],
  since: number,
): readonly string[] =>
  rows
    .flatMap((row) => missedOf(object, row, since))
    .sort((a, b) => a.id - b.id)
    .map(({ payload }) => payload)

/** The same for a document: its present content, if that changed. */
export const replayDocument = (object: SyncObjectRow, since: number): readonly string[] =>
  object.data !== null && object.lastEventId > since ? [documentEvent(object, object.data)] : []
