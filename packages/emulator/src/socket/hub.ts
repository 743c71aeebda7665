/** Who is connected and who is subscribed to what; every push leaves through here, after its change is on disk. */
import type { Turn } from '../database/turn.ts'
import type { SyncObjectRow } from '../database/sync-objects.ts'
import type { TrafficLog } from '../traffic/log.ts'
import { createFaultyDelivery } from '../faults/deliver.ts'
import type { FaultRules } from '../faults/rules.ts'
import { formatNotification } from './frame.ts'
import type { Listener } from './listener.ts'
import { wrapFrame } from './wrap.ts'

/** A Sync object as the hub needs it. */
type Topic = Pick<SyncObjectRow, 'id' | 'serviceSid' | 'lastEventId'>

/** Who receives an event, and of whom the record of it tells. */
interface Audience {
  readonly listeners: readonly Listener[]
  readonly identities: readonly string[]
}

/** The subscriptions to one object. */
interface Subscriptions {
  /** The event from which on each hears, exclusive. */
  readonly since: Map<Listener, number>
  /** The latest of these. */
  highest: number
  /** All of them; null when somebody came or went since it was put together. */
  everybody: Audience | null
}

export interface Hub {
  readonly enter: (listener: Listener) => void
  /** Ends its subscriptions too. */
  readonly exit: (listener: Listener) => void
  readonly count: () => number
  readonly listeners: (serviceSid: string, identity: string) => readonly Listener[]
  /** From now on the listener hears of events of the object later than `since`. */
  readonly subscribe: (objectId: number, listener: Listener, since: number) => void
  readonly unsubscribe: (objectId: number, listener: Listener) => void
  /** Tells every subscriber of the object about its latest event; it is described only when there is one. */
  readonly publish: (object: Topic, describe: () => string) => void
  /** Ends all subscriptions to the object. */
  readonly close: (object: Topic) => void
  /** Ends the subscriptions of one identity; `payload`, if any, is the last it hears. */
  readonly revoke: (object: Topic, identity: string, payload: string | null) => void
  /** Tells one listener something about an object. */
  readonly notify: (listener: Listener, payload: string) => void
  /** Sends a notification to every socket of the identities. */
  readonly signal: (
    serviceSid: string,
    identities: readonly string[],
    messageType: string,
    payload: string,
  ) => void
}

const SYNC_EVENT = 'twilio.sync.event'
/** Of the receivers of an event so many are recorded. */
const MOST_IDENTITIES = 100

const gather = (listeners: readonly Listener[]): Audience => ({
  listeners,
  identities: listeners.slice(0, MOST_IDENTITIES).map(({ identity }) => identity),
})

/** Those who hear of that event; mostly everybody, as before. */
const audienceOf = (subscriptions: Subscriptions, eventId: number): Audience => {
  const { since, highest } = subscriptions
  if (eventId <= highest) {
    return gather([...since].filter(([, from]) => eventId > from).map(([listener]) => listener))
  }
  subscriptions.everybody ??= gather([...since.keys()])
  return subscriptions.everybody
}

const typeOfEvent = (payload: string): string => /^\{"event_type":"(\w+)"/.exec(payload)?.[1] ?? ''

export interface HubDeps {
  /** Decides when a push may leave. */
  readonly turn: Pick<Turn, 'stage'>
  readonly faults: Pick<FaultRules, 'touchesEvents' | 'takeEvent'>
  readonly traffic: Pick<TrafficLog, 'eventOut'>
}

export const createHub = ({ turn, faults, traffic }: HubDeps): Hub => {
  const byIdentity = new Map<string, Set<Listener>>()
  const subscribers = new Map<number, Subscriptions>()
  const topicsOf = new Map<Listener, Set<number>>()
  let sent = 0

  const encode = (messageType: string, payload: string): Buffer => {
    sent += 1
    return wrapFrame(formatNotification(`RT${sent.toString(36)}`, messageType, payload))
  }
  const deliverFaulty = createFaultyDelivery(faults)

  /** Brings one event to all of them. */
  const send = ({ listeners, identities }: Audience, messageType: string, payload: string): void => {
    if (listeners.length === 0) return
    // One frame for all: ids of notifications only need to be unique per connection (P-4).
    const message = encode(messageType, payload)
    const type = messageType === SYNC_EVENT ? typeOfEvent(payload) : messageType
    traffic.eventOut(identities, listeners.length, type, payload)
    if (faults.touchesEvents()) for (const listener of listeners) deliverFaulty(listener, message, type)
    else for (const listener of listeners) listener.push(message)
  }
  const keyOf = (serviceSid: string, identity: string): string => `${serviceSid} ${identity}`

  const unsubscribe = (objectId: number, listener: Listener): void => {
    const subscriptions = subscribers.get(objectId)
    if (subscriptions !== undefined) {
      subscriptions.since.delete(listener)
      subscriptions.everybody = null
      if (subscriptions.since.size === 0) subscribers.delete(objectId)
    }
    topicsOf.get(listener)?.delete(objectId)
  }

  return {
    enter: (listener) => {
      const key = keyOf(listener.serviceSid, listener.identity)
      byIdentity.set(key, (byIdentity.get(key) ?? new Set()).add(listener))
      topicsOf.set(listener, new Set())
    },
    exit: (listener) => {
      for (const objectId of topicsOf.get(listener) ?? []) unsubscribe(objectId, listener)
      topicsOf.delete(listener)
      const key = keyOf(listener.serviceSid, listener.identity)
      const listeners = byIdentity.get(key)
      listeners?.delete(listener)
      if (listeners?.size === 0) byIdentity.delete(key)
    },
    count: () => topicsOf.size,
    listeners: (serviceSid, identity) => [...(byIdentity.get(keyOf(serviceSid, identity)) ?? [])],

    subscribe: (objectId, listener, since) => {
      const topics = topicsOf.get(listener)
      if (topics === undefined) return
      topics.add(objectId)
      const known = subscribers.get(objectId)
      const subscriptions = known ?? { since: new Map(), highest: since, everybody: null }
      if (known === undefined) subscribers.set(objectId, subscriptions)
      subscriptions.since.set(listener, since)
      subscriptions.highest = Math.max(subscriptions.highest, since)
      subscriptions.everybody = null
    },
    unsubscribe,

    publish: ({ id, lastEventId }, describe) =>
      turn.stage(() => {
        const subscriptions = subscribers.get(id)
        if (subscriptions === undefined) return
        const audience = audienceOf(subscriptions, lastEventId)
        if (audience.listeners.length > 0) send(audience, SYNC_EVENT, describe())
      }),
    close: ({ id }) =>
      turn.stage(() => {
        for (const listener of subscribers.get(id)?.since.keys() ?? []) topicsOf.get(listener)?.delete(id)
        subscribers.delete(id)
      }),
    revoke: ({ id, serviceSid }, identity, payload) =>
      turn.stage(() => {
        for (const listener of byIdentity.get(keyOf(serviceSid, identity)) ?? []) {
          if (subscribers.get(id)?.since.has(listener) !== true) continue
          unsubscribe(id, listener)
          if (payload !== null) send(gather([listener]), SYNC_EVENT, payload)
        }
      }),
    notify: (listener, payload) => turn.stage(() => send(gather([listener]), SYNC_EVENT, payload)),
    signal: (serviceSid, identities, messageType, payload) =>
      turn.stage(() => {
        const receivers = identities.flatMap((identity) => [
          ...(byIdentity.get(keyOf(serviceSid, identity)) ?? []),
        ])
        send(gather(receivers), messageType, payload)
      }),
  }
}
