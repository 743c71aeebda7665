/** Sync objects: their events and the replay of what was missed. */
import { expect, onTestFinished, test } from 'vitest'
import { createDeps } from '../src/deps.ts'
import { decodeFrame } from '../src/socket/frame.ts'
import { replayDocument, replayItems } from '../src/sync/replay.ts'
import { NEW_YEAR } from './support/operations.ts'

interface Told {
  readonly event_type: string
  readonly event: Readonly<Record<string, unknown>>
}

const short = ({ event_type, event }: Told): string =>
  [event_type, event['id'], event['item_key'] ?? event['item_index'] ?? ''].join(' ').trim()

const createStore = () => {
  const deps = createDeps({ clock: { now: () => NEW_YEAR } })
  onTestFinished(deps.close)
  const common = { serviceSid: 'IS', ownerSid: 'CH', audience: 'service' } as const
  deps.sync.create({ ...common, uniqueName: 'map', type: 'map' })
  deps.sync.create({ ...common, uniqueName: 'list', type: 'list' })
  deps.sync.create({ ...common, uniqueName: 'document', type: 'document', data: { a: 0 } })
  const find = (name: string) => {
    const object = deps.syncObjects.find(name)
    if (object === undefined) throw new Error(`no ${name}`)
    return object
  }
  const listen = (identity: string) => {
    const told: Told[] = []
    const push = (bytes: Buffer): void => {
      const frame = decodeFrame(bytes.subarray(bytes.indexOf('TWILSOCK')))
      if (!('reason' in frame)) told.push(JSON.parse(frame.text) as Told)
    }
    const listener = { serviceSid: 'IS', identity, push }
    deps.hub.enter(listener)
    for (const name of ['map', 'list', 'document']) deps.hub.subscribe(find(name).id, listener, 0)
    return { told, listener }
  }
  const replay = (name: string, since: number): readonly string[] => {
    const object = find(name)
    const rows = deps.syncEntries.changedSince(object, since)
    return replayItems(object, rows, since).map((payload) => short(JSON.parse(payload) as Told))
  }
  return { ...deps, find, listen, replay }
}

test('changes of a map are told with their event ids', () => {
  const { sync, find, listen } = createStore()
  const { told } = listen('alice')
  sync.setItem('map', 'k', { v: 1 })
  sync.setItem('map', 'k', { v: 2 })
  sync.removeItem('map', 'k')
  sync.setItem('map', 'k', { v: 3 })
  expect(told.map(short)).toEqual([
    'map_item_added 1 k',
    'map_item_updated 2 k',
    'map_item_removed 3 k',
    'map_item_added 4 k',
  ])
  expect(told[1]?.event).toEqual({
    id: 2,
    date_created: '2026-01-01T00:00:00.000Z',
    map_sid: find('map').sid,
    item_key: 'k',
    item_data: { v: 2 },
  })
})

test('list entries have numbers for keys', () => {
  const { sync, find, listen } = createStore()
  const { told } = listen('alice')
  sync.tell(sync.count('list'), 'added', 7, () => ({ v: 1 }))
  expect(told[0]).toMatchObject({
    event_type: 'list_item_added',
    event: { list_sid: find('list').sid, item_index: 7 },
  })
})

test('a document tells its whole content', () => {
  const { sync, find, listen } = createStore()
  const { told } = listen('alice')
  sync.setDocument('document', () => ({ a: 1 }))
  expect(told).toMatchObject([
    {
      event_type: 'document_updated',
      event: { id: 1, document_sid: find('document').sid, document_data: { a: 1 } },
    },
  ])
  expect(replayDocument(find('document'), 0)).toHaveLength(1)
  expect(replayDocument(find('document'), 1)).toEqual([])
})

test('removing what is not there changes nothing', () => {
  const { sync, find } = createStore()
  sync.removeItem('map', 'k')
  expect(find('map').lastEventId).toBe(0)
})

test('an object that is removed is told as removed, hears no more, and its name stays taken', () => {
  const { sync, find, listen } = createStore()
  const { told } = listen('alice')
  sync.tell(sync.count('list'), 'added', 0, () => ({}))
  sync.remove('list')
  expect(told.map(short)).toEqual(['list_item_added 1 0', 'list_removed 2'])
  expect(() => sync.count('list')).toThrow('there is no Sync object list')
  expect(find('list')).toMatchObject({ isRemoved: 1, lastEventId: 2 })
})

test('who loses access is told that the object is gone; the others are not', () => {
  const { sync, listen } = createStore()
  const alice = listen('alice')
  const bob = listen('bob')
  sync.revoke('map', 'bob')
  sync.setItem('map', 'k', {})
  expect(bob.told.map(short)).toEqual(['map_removed 0'])
  expect(alice.told.map(short)).toEqual(['map_item_added 1 k'])
})

test('who loses a document just hears no more of it', () => {
  const { sync, listen } = createStore()
  const { told } = listen('bob')
  sync.revoke('document', 'bob')
  sync.setDocument('document', () => ({ a: 2 }))
  expect(told).toEqual([])
})

test('a listener hears nothing from before its subscription', () => {
  const { sync, hub, find, listen } = createStore()
  const { told, listener } = listen('alice')
  hub.subscribe(find('map').id, listener, 2)
  for (const key of ['a', 'b', 'c']) sync.setItem('map', key, {})
  expect(told.map(short)).toEqual(['map_item_added 3 c'])
})

test('a replay tells added, updated, removed and re-added entries by ascending event id', () => {
  const { sync, replay } = createStore()
  sync.setItem('map', 'updated', {}) // 1
  sync.setItem('map', 'removed', {}) // 2
  sync.setItem('map', 'again', {}) // 3
  sync.setItem('map', 'same', {}) // 4
  sync.setItem('map', 'updated', {}) // 5
  sync.removeItem('map', 'again') // 6
  sync.removeItem('map', 'removed') // 7
  sync.setItem('map', 'added', {}) // 8
  sync.setItem('map', 'again', {}) // 9
  sync.setItem('map', 'added', {}) // 10
  expect(replay('map', 4)).toEqual([
    'map_item_updated 5 updated',
    'map_item_removed 6 again',
    'map_item_removed 7 removed',
    'map_item_added 9 again',
    'map_item_added 10 added',
  ])
  expect(replay('map', 10)).toEqual([])
})

test('an entry that was re-added before and changed since is told as updated', () => {
  const { sync, replay } = createStore()
  sync.setItem('map', 'k', {}) // 1
  sync.removeItem('map', 'k') // 2
  sync.setItem('map', 'k', {}) // 3
  sync.setItem('map', 'k', {}) // 4
  expect(replay('map', 3)).toEqual(['map_item_updated 4 k'])
})
