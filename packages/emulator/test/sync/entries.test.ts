/** Messages as entries of the list that clients read. */
import { expect, test } from 'vitest'
import { replayItems } from '../../src/sync/replay.ts'
import { createTestOperations } from '../support/operations.ts'

const createHistory = (count: number) => {
  const { deps, operations, api } = createTestOperations()
  const { sid } = operations.createConversation(api, {})
  const sids = Array.from(
    { length: count },
    (_, at) => operations.sendMessage(api, sid, { body: `${at}` }).sid,
  )
  const list = () => {
    const object = deps.syncObjects.find(`${sid}.messages`)
    if (object === undefined) throw new Error('no list')
    return object
  }
  const slice = (order: 'asc' | 'desc', from: number | null, limit = 100): readonly unknown[] =>
    deps.syncEntries.slice(list(), { order, from, limit }).map(({ key }) => key)
  const replay = (since: number): readonly string[] =>
    replayItems(list(), deps.syncEntries.changedSince(list(), since), since).map((payload) => {
      const { event_type, event } = JSON.parse(payload) as {
        event_type: string
        event: { id: number; item_index: number; item_data: { text: string } }
      }
      return `${event_type} ${event.id} ${event.item_index} ${event.item_data.text}`
    })
  return {
    deps,
    list,
    slice,
    replay,
    edit: (at: number, body: string) => operations.updateMessage(api, sid, sids[at] ?? '', { body }),
    remove: (at: number) => operations.deleteMessage(api, sid, sids[at] ?? ''),
  }
}

test('a slice begins with the entry that is named, or with the next one when that is gone', () => {
  const { slice, remove } = createHistory(6)
  remove(2)
  expect(slice('asc', null)).toEqual([0, 1, 3, 4, 5])
  expect(slice('desc', null, 2)).toEqual([5, 4])
  expect(slice('asc', 2, 2)).toEqual([3, 4])
  expect(slice('desc', 2)).toEqual([1, 0])
  expect(slice('asc', 3.5)).toEqual([4, 5])
  expect(slice('desc', 99, 1)).toEqual([5])
})

test('whether something lies in front of an entry follows from the order', () => {
  const { deps, list } = createHistory(3)
  const has = (order: 'asc' | 'desc', key: number): boolean => deps.syncEntries.hasBefore(list(), order, key)
  expect([has('asc', 0), has('asc', 1), has('desc', 1), has('desc', 2)]).toEqual([false, true, true, false])
})

test('one entry is found by its index, a removed one is not', () => {
  const { deps, list, remove } = createHistory(2)
  remove(0)
  expect(deps.syncEntries.find(list(), 1)).toMatchObject({ key: 1, createdEventId: 2, lastEventId: 2 })
  expect(deps.syncEntries.find(list(), 0)).toBeUndefined()
})

test('a replay tells what was added, edited and removed, each once', () => {
  const { replay, edit, remove } = createHistory(4)
  edit(1, 'old, edited') // 5
  remove(0) // 6
  edit(3, 'new, edited') // 7
  expect(replay(3)).toEqual([
    'list_item_updated 5 1 old, edited',
    'list_item_removed 6 0 0',
    'list_item_added 7 3 new, edited',
  ])
  expect(replay(6)).toEqual(['list_item_updated 7 3 new, edited'])
  expect(replay(7)).toEqual([])
})

test('a replay of more than is read at a time misses nothing', () => {
  const { replay } = createHistory(250)
  expect(replay(0)).toHaveLength(250)
  expect(replay(20)[0]).toBe('list_item_added 21 20 20')
  expect(replay(50)).toHaveLength(200)
})
