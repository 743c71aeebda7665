/** Subscribing to Sync objects: replay of what was missed, then live. */
import { Type } from 'typebox'
import type { Static } from 'typebox'
import { TwilioError } from '../../errors.ts'
import { canceledEvent, establishedEvent, failedEvent } from '../../sync/events.ts'
import { replayDocument, replayItems } from '../../sync/replay.ts'
import { defineTunnelRoute, reply } from '../route.ts'
import type { TunnelContext, TunnelRequest, TunnelRoute } from '../route.ts'
import { openSyncObject } from './access.ts'
import { syncPaths } from './paths.ts'

const wanted = Type.Object({
  object_sid: Type.String(),
  object_type: Type.Union([Type.Literal('document'), Type.Literal('list'), Type.Literal('map')]),
  last_event_id: Type.Optional(Type.Union([Type.Integer(), Type.Null()])),
})

const batch = Type.Object({
  action: Type.Union([Type.Literal('establish'), Type.Literal('cancel')]),
  correlation_id: Type.Integer(),
  requests: Type.Array(wanted, { maxItems: 1000 }),
})

/** More than the SDK asks for at once. */
const LARGEST_BATCH = 1000
/** When nothing came by then, the client asks again, in ms (P-34). */
const DELIVERED_WITHIN = 5000

const establish = (
  { deps }: TunnelContext,
  { caller, listener }: TunnelRequest,
  correlationId: number,
  request: Static<typeof wanted>,
): void => {
  const subscription = { sid: request.object_sid, type: request.object_type, correlationId }
  try {
    const object = openSyncObject(deps, caller, request.object_type, request.object_sid)
    const since = request.last_event_id ?? object.lastEventId
    const missed =
      object.type === 'document'
        ? replayDocument(object, since)
        : replayItems(object, deps.syncEntries.changedSince(object, since), since)
    deps.hub.subscribe(object.id, listener, object.lastEventId)
    for (const payload of missed) deps.hub.notify(listener, payload)
    deps.hub.notify(listener, establishedEvent(subscription, object.lastEventId))
  } catch (error) {
    // P-36: the client gives up on this object for good, so only a refusal that is final may end here.
    if (!(error instanceof TwilioError)) throw error
    const { code, message } = error
    deps.hub.notify(listener, failedEvent(subscription, { status: 404, code, message }))
  }
}

const cancel = (
  { deps }: TunnelContext,
  { listener }: TunnelRequest,
  correlationId: number,
  request: Static<typeof wanted>,
): void => {
  const object = deps.syncObjects.find(request.object_sid)
  if (object !== undefined) deps.hub.unsubscribe(object.id, listener)
  deps.hub.notify(
    listener,
    canceledEvent({ sid: request.object_sid, type: request.object_type, correlationId }),
  )
}

export const subscriptionRoutes: readonly TunnelRoute[] = [
  defineTunnelRoute({
    id: 'sync.subscriptions',
    method: 'POST',
    path: syncPaths.subscriptions,
    body: batch,
    run: (context, request) => {
      const { action, correlation_id, requests } = request.body
      for (const each of requests) {
        if (action === 'establish') establish(context, request, correlation_id, each)
        else cancel(context, request, correlation_id, each)
      }
      return reply({
        estimated_delivery_in_ms: DELIVERED_WITHIN,
        max_batch_size: LARGEST_BATCH,
        ttl_in_s: -1,
      })
    },
  }),
]
