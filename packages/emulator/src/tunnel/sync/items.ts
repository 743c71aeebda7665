/** A page of the entries of a list or map. */
import type { Deps } from '../../deps.ts'
import type { SyncItemRow } from '../../database/sync-items.ts'
import type { SyncObjectRow } from '../../database/sync-objects.ts'
import { TwilioError } from '../../errors.ts'
import { isRecord } from '../../is-record.ts'

type Key = string | number

const LARGEST_PAGE = 100
const SMALLEST_PAGE = 1

const parseKey = (object: SyncObjectRow, text: string): Key => {
  if (object.type === 'map') return text
  const index = Number(text)
  if (!Number.isFinite(index)) throw new TwilioError('bad-parameter', 'a list is read by number')
  return index
}

/** Entries as the SDK reads them, put together from stored JSON text without parsing it. */
const formatItem = (object: SyncObjectRow, item: SyncItemRow): string => {
  const key = object.type === 'list' ? `"index":${item.key}` : `"key":${JSON.stringify(item.key)}`
  const at = new Date(item.dateUpdated).toISOString()
  return `{${key},"last_event_id":${item.lastEventId},"date_updated":"${at}","data":${item.data}}`
}

export const formatItems = (object: SyncObjectRow, items: readonly SyncItemRow[]): string =>
  `[${items.map((item) => formatItem(object, item)).join(',')}]`

interface Wanted {
  readonly order: 'asc' | 'desc'
  readonly from: Key | null
  readonly limit: number
}

const encodeToken = (order: Wanted['order'], from: Key): string =>
  Buffer.from(JSON.stringify({ order, from })).toString('base64url')

const parseToken = (token: string, limit: number): Wanted => {
  try {
    const value: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'))
    if (isRecord(value)) {
      const { order, from } = value
      const isOrder = order === 'asc' || order === 'desc'
      if (isOrder && (typeof from === 'string' || typeof from === 'number')) return { order, from, limit }
    }
  } catch {
    // Refused below, like every other token that is not ours.
  }
  throw new TwilioError('bad-parameter', 'PageToken')
}

const parseWanted = (object: SyncObjectRow, query: Readonly<Record<string, string>>): Wanted => {
  const size = Number(query['PageSize'] ?? 50)
  const limit = Number.isInteger(size) ? Math.min(Math.max(size, SMALLEST_PAGE), LARGEST_PAGE) : 50
  const token = query['PageToken']
  if (token !== undefined) return parseToken(token, limit)
  const from = query['From']
  return {
    order: query['Order'] === 'desc' ? 'desc' : 'asc',
    from: from === undefined ? null : parseKey(object, from),
    limit,
  }
}

/**
 * JSON text of a page. `From` is inclusive in the direction of `Order` (P-31); tokens are null exactly at the ends (P-32);
 * one entry that is not there gives an empty page, not an error (P-33).
 */
export const readItems = (
  { syncEntries }: Pick<Deps, 'syncEntries'>,
  object: SyncObjectRow,
  query: Readonly<Record<string, string>>,
): string => {
  const single = query['Key'] ?? query['Index']
  if (single !== undefined) {
    const item = syncEntries.find(object, parseKey(object, single))
    const found = item !== undefined && item.isRemoved === 0 ? [item] : []
    return `{"items":${formatItems(object, found)},"meta":{"previous_token":null,"next_token":null}}`
  }
  const { order, from, limit } = parseWanted(object, query)
  const rows = syncEntries.slice(object, { order, from, limit: limit + 1 })
  const items = rows.slice(0, limit)
  const next = rows[limit]
  const first = items[0]
  const hasPrevious = first !== undefined && syncEntries.hasBefore(object, order, first.key)
  const meta = {
    previous_token: hasPrevious ? encodeToken(order === 'asc' ? 'desc' : 'asc', first.key) : null,
    next_token: next === undefined ? null : encodeToken(order, next.key),
  }
  return `{"items":${formatItems(object, items)},"meta":${JSON.stringify(meta)}}`
}
