/** Sync documents, lists and maps as tunnelled requests. */
import type { SyncObjectRow, SyncType } from '../../database/sync-objects.ts'
import { defineTunnelRoute } from '../route.ts'
import type { TunnelContext, TunnelReply, TunnelRoute } from '../route.ts'
import { openSyncObject } from './access.ts'
import { formatItems, readItems } from './items.ts'
import { syncPaths } from './paths.ts'

/** The few fields that the SDK reads (P-29). */
const formatObject = (
  { deps, url }: TunnelContext,
  object: SyncObjectRow,
  query: Readonly<Record<string, string>>,
) => {
  const head = {
    sid: object.sid,
    unique_name: object.uniqueName,
    last_event_id: object.lastEventId,
    date_updated: new Date(object.dateUpdated).toISOString(),
    ...(object.type !== 'document' && {
      links: { items: `${url}${syncPaths[object.type]}/${object.sid}/Items` },
    }),
  }
  const open = JSON.stringify(head).slice(0, -1)
  if (object.type === 'document') return `${open},"data":${object.data ?? '{}'}}`
  if (query['Include'] !== 'items') return `${open}}`
  const items = deps.syncEntries.slice(object, { order: 'asc', from: null, limit: 100 })
  return `${open},"items":${formatItems(object, items)}}`
}

const fetchRoute = (type: SyncType): TunnelRoute =>
  defineTunnelRoute({
    id: `sync.fetch-${type}`,
    method: 'GET',
    path: `${syncPaths[type]}/:object`,
    run: (context, { caller, params, query }): TunnelReply => {
      const object = openSyncObject(context.deps, caller, type, params['object'] ?? '')
      return { status: 200, json: formatObject(context, object, query) }
    },
  })

const itemsRoute = (type: SyncType): TunnelRoute =>
  defineTunnelRoute({
    id: `sync.list-${type}-items`,
    method: 'GET',
    path: `${syncPaths[type]}/:object/Items`,
    run: ({ deps }, { caller, params, query }): TunnelReply => {
      const object = openSyncObject(deps, caller, type, params['object'] ?? '')
      return { status: 200, json: readItems(deps, object, query), isOvertakable: true }
    },
  })

export const syncObjectRoutes: readonly TunnelRoute[] = [
  fetchRoute('document'),
  fetchRoute('list'),
  fetchRoute('map'),
  itemsRoute('list'),
  itemsRoute('map'),
]
