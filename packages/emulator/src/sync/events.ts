/** THE table of Sync events, each with its payload as the SDK reads it. */
import type { SyncObjectRow, SyncType } from '../database/sync-objects.ts'

/** Everything that can happen to a Sync object or to a subscription. */
export const syncEvents = {
  'document-updated': 'document_updated',
  'document-removed': 'document_removed',
  'list-item-added': 'list_item_added',
  'list-item-updated': 'list_item_updated',
  'list-item-removed': 'list_item_removed',
  'list-removed': 'list_removed',
  'map-item-added': 'map_item_added',
  'map-item-updated': 'map_item_updated',
  'map-item-removed': 'map_item_removed',
  'map-removed': 'map_removed',
  'subscription-established': 'subscription_established',
  'subscription-canceled': 'subscription_canceled',
  'subscription-failed': 'subscription_failed',
} as const

/** Which change of an entry is told. */
export type ItemChange = 'added' | 'updated' | 'removed'

interface ItemEvent {
  readonly id: number
  readonly at: number
  readonly key: string | number
  /** JSON text, passed through as it is stored. */
  readonly data: string
}

const begin = (id: number, at: number): string => `"id":${id},"date_created":"${new Date(at).toISOString()}"`

/** Payload of a changed entry of a list or map (P-37). */
export const itemEvent = (object: SyncObjectRow, change: ItemChange, event: ItemEvent): string => {
  const type = object.type === 'list' ? 'list' : 'map'
  const key = type === 'list' ? `"item_index":${event.key}` : `"item_key":${JSON.stringify(event.key)}`
  return (
    `{"event_type":"${syncEvents[`${type}-item-${change}`]}","event":{${begin(event.id, event.at)},` +
    `"${type}_sid":"${object.sid}",${key},"item_data":${event.data}}}`
  )
}

/** Payload of a changed document. */
export const documentEvent = (object: SyncObjectRow, data: string): string =>
  `{"event_type":"${syncEvents['document-updated']}","event":{${begin(object.lastEventId, object.dateUpdated)},` +
  `"document_sid":"${object.sid}","document_data":${data}}}`

/** Payload of an object that is gone, for everybody or for the one who receives it (P-38). */
export const removedEvent = (object: SyncObjectRow): string =>
  `{"event_type":"${syncEvents[`${object.type}-removed`]}","event":{${begin(object.lastEventId, object.dateUpdated)},` +
  `"${object.type}_sid":"${object.sid}"}}`

interface SubscriptionRequest {
  readonly sid: string
  readonly type: SyncType
  /** Echoed, or the client takes the event for a late one (P-35). */
  readonly correlationId: number
}

const subscriptionEvent = (
  name: keyof typeof syncEvents,
  request: SubscriptionRequest,
  more: object,
): string =>
  JSON.stringify({
    event_type: syncEvents[name],
    correlation_id: request.correlationId,
    event: { object_sid: request.sid, object_type: request.type, ...more },
  })

/** The replay is complete; from here on events are live. */
export const establishedEvent = (request: SubscriptionRequest, lastEventId: number): string =>
  subscriptionEvent('subscription-established', request, {
    replay_status: 'completed',
    last_event_id: lastEventId,
  })

/** Live events have ended at the client's wish. */
export const canceledEvent = (request: SubscriptionRequest): string =>
  subscriptionEvent('subscription-canceled', request, {})

/** Refused for good: the client gives this object up until it gets it anew (P-36). */
export const failedEvent = (
  request: SubscriptionRequest,
  error: { readonly status: number; readonly code: number; readonly message: string },
): string => subscriptionEvent('subscription-failed', request, { error })
