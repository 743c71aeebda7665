/** Changes Sync objects: each change gets the next event id, is stored and is published. */
import type { SyncItems } from '../database/sync-items.ts'
import type { SyncAudience, SyncObjectRow, SyncObjects, SyncType } from '../database/sync-objects.ts'
import type { Turn } from '../database/turn.ts'
import type { EmulatorClock } from '../clock.ts'
import type { MakeSid } from '../sid.ts'
import type { Hub } from '../socket/hub.ts'
import { documentEvent, itemEvent, removedEvent } from './events.ts'

/** A Sync object to be made. */
interface NewSyncObject {
  readonly uniqueName: string
  readonly serviceSid: string
  readonly type: SyncType
  readonly audience: SyncAudience
  readonly ownerSid: string
  /** What a document holds at first. */
  readonly data?: object
}

/** Objects are named by their unique name; a change of one that is not there is a bug and throws. */
export interface SyncStore {
  readonly create: (object: NewSyncObject) => void
  /** Replaces what a document holds by what `describe` gives at the end of the turn; the last of several in one turn counts. */
  readonly setDocument: (name: string, describe: () => object) => void
  /** Counts a change of a list, whose entries are kept elsewhere; the result holds the event's id. */
  readonly count: (name: string) => SyncObjectRow
  /** Tells the change that was just counted. */
  readonly tell: (
    list: SyncObjectRow,
    change: 'added' | 'updated',
    key: number,
    describe: () => object,
  ) => void
  /** Removes an entry that is kept elsewhere and was added by that event. */
  readonly bury: (name: string, key: number, createdEventId: number, data: object) => void
  /** Adds an entry of a map or replaces it. */
  readonly setItem: (name: string, key: string | number, data: object) => void
  /** Removes an entry of a map; nothing happens when it is not there. */
  readonly removeItem: (name: string, key: string | number) => void
  /** Removes the object with its entries; a tombstone stays. */
  readonly remove: (name: string) => void
  /** Takes an object away from one identity: its sockets are told that it is gone and hear no more of it (P-38). */
  readonly revoke: (name: string, identity: string) => void
}

export interface SyncStoreDeps {
  readonly syncObjects: SyncObjects
  readonly syncItems: SyncItems
  readonly hub: Hub
  readonly turn: Pick<Turn, 'settle'>
  readonly clock: EmulatorClock
  readonly makeSid: MakeSid
}

const sidKinds = { document: 'syncDocument', list: 'syncList', map: 'syncMap' } as const

export const createSyncStore = ({
  syncObjects,
  syncItems,
  hub,
  turn,
  clock,
  makeSid,
}: SyncStoreDeps): SyncStore => {
  const bump = (name: string, at: number): SyncObjectRow => {
    const object = syncObjects.bump(name, at)
    if (object === undefined) throw new Error(`there is no Sync object ${name}`)
    return object
  }
  const find = (name: string): SyncObjectRow => {
    const object = syncObjects.findByName(name)
    if (object === undefined) throw new Error(`there is no Sync object ${name}`)
    return object
  }

  return {
    create: ({ data, ...object }) =>
      void syncObjects.insert({
        ...object,
        sid: makeSid(sidKinds[object.type]),
        data: data === undefined ? null : JSON.stringify(data),
        dateUpdated: clock.now(),
      }),

    setDocument: (name, describe) => {
      // A document that changes many times in one turn is written and told once.
      turn.settle(name, () => {
        const text = JSON.stringify(describe())
        const object = syncObjects.bumpData(name, text, clock.now())
        if (object !== undefined) hub.publish(object, () => documentEvent(object, text))
      })
    },

    count: (name) => bump(name, clock.now()),

    tell: (list, change, key, describe) => {
      const { lastEventId: id, dateUpdated: at } = list
      hub.publish(list, () => itemEvent(list, change, { id, at, key, data: JSON.stringify(describe()) }))
    },

    bury: (name, key, createdEventId, data) => {
      const at = clock.now()
      const object = bump(name, at)
      const id = object.lastEventId
      const text = JSON.stringify(data)
      const event = { lastEventId: id, removedEventId: id, isRemoved: 1, dateUpdated: at }
      syncItems.bury(object.id, { key, data: text, createdEventId, ...event })
      hub.publish(object, () => itemEvent(object, 'removed', { id, at, key, data: text }))
    },

    setItem: (name, key, data) => {
      const at = clock.now()
      const object = bump(name, at)
      const id = object.lastEventId
      const text = JSON.stringify(data)
      const known = syncItems.find(object.id, key)
      if (known === undefined) {
        syncItems.insert(object.id, key, text, id, at)
      } else {
        const createdEventId = known.isRemoved === 1 ? id : known.createdEventId
        const row = { ...known, data: text, createdEventId, lastEventId: id, isRemoved: 0, dateUpdated: at }
        syncItems.update(object.id, row)
      }
      const change = known === undefined || known.isRemoved === 1 ? 'added' : 'updated'
      hub.publish(object, () => itemEvent(object, change, { id, at, key, data: text }))
    },

    removeItem: (name, key) => {
      const known = syncItems.find(find(name).id, key)
      if (known === undefined || known.isRemoved === 1) return
      const at = clock.now()
      const object = bump(name, at)
      const id = object.lastEventId
      syncItems.update(object.id, {
        ...known,
        lastEventId: id,
        removedEventId: id,
        isRemoved: 1,
        dateUpdated: at,
      })
      hub.publish(object, () => itemEvent(object, 'removed', { id, at, key, data: known.data }))
    },

    remove: (name) => {
      const object = bump(name, clock.now())
      syncObjects.markRemoved(object.id)
      syncItems.removeAll(object.id)
      hub.publish(object, () => removedEvent(object))
      hub.close(object)
    },

    revoke: (name, identity) => {
      const object = find(name)
      hub.revoke(object, identity, object.type === 'document' ? null : removedEvent(object))
    },
  }
}
