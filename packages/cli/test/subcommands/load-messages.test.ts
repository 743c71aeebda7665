import { expect, test } from 'vitest'
import { loadNewest, loadSince } from '../../src/subcommands/load-messages.ts'
import { buildMessage } from '../support/records.ts'

/** A conversation with messages 0 to `count` - 1, but for those that were removed. */
const gatewayWith = (count: number, removed: readonly number[] = []) => {
  const all = Array.from({ length: count }, (_, index) => buildMessage({ index })).filter(
    ({ index }) => !removed.includes(index),
  )
  const requests: { readonly count: number; readonly before?: number }[] = []
  return {
    requests,
    loadMessages: async (_sid: string, page: { readonly count: number; readonly before?: number }) => {
      requests.push(page)
      const older = all.filter(({ index }) => index < (page.before ?? Number.POSITIVE_INFINITY))
      return { messages: older.slice(-page.count), hasOlder: older.length > page.count }
    },
  }
}

const indexes = (messages: readonly { readonly index: number }[]) => messages.map(({ index }) => index)
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)

test('more than a page is loaded page by page, in order, no more than wanted', async () => {
  const gateway = gatewayWith(500)
  expect(indexes(await loadNewest(gateway, 'CH1', 250))).toEqual(range(250, 500))
  expect(gateway.requests).toEqual([{ count: 100 }, { count: 100, before: 400 }, { count: 50, before: 300 }])
})

test('fewer messages than wanted are all there are', async () => {
  expect(indexes(await loadNewest(gatewayWith(3), 'CH1', 50))).toEqual([0, 1, 2])
  expect(await loadNewest(gatewayWith(0), 'CH1', 50)).toEqual([])
})

test('those before an index do not include it', async () => {
  expect(indexes(await loadNewest(gatewayWith(10), 'CH1', 3, 5))).toEqual([2, 3, 4])
})

test('those since an index do include it', async () => {
  expect(indexes(await loadSince(gatewayWith(300), 'CH1', 120))).toEqual(range(120, 300))
  expect(indexes(await loadSince(gatewayWith(5), 'CH1', 0))).toEqual([0, 1, 2, 3, 4])
  expect(await loadSince(gatewayWith(5), 'CH1', 5)).toEqual([])
})

test('an index that was removed is passed over', async () => {
  expect(indexes(await loadSince(gatewayWith(6, [3]), 'CH1', 3))).toEqual([4, 5])
})
