/** Reading and subscribing to Sync objects. */
import { expect, test } from 'vitest'
import type { Emulator } from '../../src/index.ts'
import { openSession } from '../support/raw-socket.ts'
import type { RawSocket } from '../support/raw-socket.ts'
import { startEmulator } from '../support/start-emulator.ts'

interface Page {
  readonly items: readonly { readonly index: number; readonly last_event_id: number }[]
  readonly meta: { readonly previous_token: string | null; readonly next_token: string | null }
}

/** alice in a conversation with messages 0 to 9, of which 4 is deleted. */
const enter = async () => {
  const emulator = await startEmulator()
  const raw = await openSession(emulator, 'alice')
  const { sid } = (await raw.http('POST', '/Client/v2/Conversations', {})).body as { sid: string }
  const path = `/Client/v2/Conversations/${sid}`
  await raw.http('POST', `${path}/Participants`, { identity: 'alice' })
  for (let index = 0; index < 10; index += 1) {
    const { body } = await raw.http('POST', `${path}/Messages`, { body: `${index}` })
    if (index === 4) await raw.http('DELETE', `${path}/Messages/${(body as { sid: string }).sid}`, {})
  }
  const list = (await raw.http('GET', `/v3/Lists/${sid}.messages`)).body as {
    sid: string
    last_event_id: number
    links: { items: string }
  }
  const items = async (params: object): Promise<Page> =>
    (await raw.http('GET', new URL(list.links.items).pathname, undefined, params)).body as Page
  return { emulator, raw, sid, path, list, items }
}

const indices = ({ items }: Page): readonly number[] => items.map(({ index }) => index)
const ends = ({ meta }: Page) => [meta.previous_token === null, meta.next_token === null]

const eventsOf = (raw: RawSocket) =>
  raw.frames
    .filter(({ method }) => method === 'notification')
    .map(({ text }) => JSON.parse(text) as { event_type: string; correlation_id?: number; event: object })

const subscribe = (raw: RawSocket, request: object, action = 'establish') =>
  raw.http('POST', '/v4/Subscriptions', {
    event_protocol_version: 4,
    action,
    correlation_id: 7,
    requests: [request],
  })

test('an object is found by name and by SID', async () => {
  const { raw, list } = await enter()
  expect(list).toMatchObject({ last_event_id: 11 })
  expect((await raw.http('GET', `/v3/Lists/${list.sid}`)).body).toMatchObject({ sid: list.sid })
  expect((await raw.http('GET', `/v3/Maps/${list.sid}`)).status).toBe(404)
})

test('pages start at From, inclusive, in both orders, and their tokens are null exactly at the ends', async () => {
  const { items } = await enter()
  const first = await items({ From: '0', PageSize: '3', Order: 'asc' })
  expect([indices(first), ends(first)]).toEqual([
    [0, 1, 2],
    [true, false],
  ])
  const middle = await items({ From: '4', PageSize: '3', Order: 'asc' })
  expect([indices(middle), ends(middle)]).toEqual([
    [5, 6, 7],
    [false, false],
  ])
  const last = await items({ From: '7', PageSize: '3', Order: 'asc' })
  expect([indices(last), ends(last)]).toEqual([
    [7, 8, 9],
    [false, true],
  ])
  const newest = await items({ PageSize: '3', Order: 'desc' })
  expect([indices(newest), ends(newest)]).toEqual([
    [9, 8, 7],
    [true, false],
  ])
  const down = await items({ From: '4', PageSize: '3', Order: 'desc' })
  expect([indices(down), ends(down)]).toEqual([
    [3, 2, 1],
    [false, false],
  ])
  const oldest = await items({ From: '1', PageSize: '3', Order: 'desc' })
  expect([indices(oldest), ends(oldest)]).toEqual([
    [1, 0],
    [false, true],
  ])
})

test('a token leads to the next page in its order', async () => {
  const { items } = await enter()
  const newest = await items({ PageSize: '4', Order: 'desc' })
  const older = await items({ PageSize: '4', PageToken: newest.meta.next_token })
  expect([indices(newest), indices(older)]).toEqual([
    [9, 8, 7, 6],
    [5, 3, 2, 1],
  ])
})

test('one entry that is not there, or not any more, is an empty page', async () => {
  const { items } = await enter()
  expect(indices(await items({ Index: '3' }))).toEqual([3])
  expect(indices(await items({ Index: '4' }))).toEqual([])
  expect(indices(await items({ Index: '99' }))).toEqual([])
})

test('subscribing replays what was missed, then confirms, before the reply', async () => {
  const { raw, list } = await enter()
  const { body } = await subscribe(raw, { object_sid: list.sid, object_type: 'list', last_event_id: 8 })
  expect(body).toMatchObject({ estimated_delivery_in_ms: 5000, ttl_in_s: -1 })
  expect(eventsOf(raw).map(({ event_type, correlation_id }) => [event_type, correlation_id])).toEqual([
    ['list_item_added', undefined],
    ['list_item_added', undefined],
    ['list_item_added', undefined],
    ['subscription_established', 7],
  ])
  expect(eventsOf(raw).at(-1)?.event).toEqual({
    object_sid: list.sid,
    object_type: 'list',
    replay_status: 'completed',
    last_event_id: 11,
  })
})

test('a subscription without an event id starts now', async () => {
  const { raw, list } = await enter()
  await subscribe(raw, { object_sid: list.sid, object_type: 'list', last_event_id: null })
  expect(eventsOf(raw).map(({ event_type }) => event_type)).toEqual(['subscription_established'])
})

test('a cancelled subscription is confirmed and silent', async () => {
  const { raw, path, list } = await enter()
  await subscribe(raw, { object_sid: list.sid, object_type: 'list', last_event_id: 11 })
  await subscribe(raw, { object_sid: list.sid, object_type: 'list' }, 'cancel')
  await raw.http('POST', `${path}/Messages`, { body: 'unheard' })
  expect(eventsOf(raw).map(({ event_type }) => event_type)).toEqual([
    'subscription_established',
    'subscription_canceled',
  ])
})

const asBob = async (emulator: Emulator, sid: string, listSid: string) => {
  const bob = await openSession(emulator, 'bob')
  const list = await bob.http('GET', `/v3/Lists/${sid}.messages`)
  const document = await bob.http('GET', `/v3/Documents/${sid}.channel`)
  await subscribe(bob, { object_sid: listSid, object_type: 'list', last_event_id: 0 })
  return { statuses: [list.status, document.status], events: eventsOf(bob) }
}

test('objects of a conversation are not for strangers: 403 to read, failed to subscribe', async () => {
  const { emulator, sid, list } = await enter()
  const { statuses, events } = await asBob(emulator, sid, list.sid)
  expect(statuses).toEqual([403, 403])
  expect(events).toMatchObject([
    { event_type: 'subscription_failed', correlation_id: 7, event: { error: { status: 404, code: 54007 } } },
  ])
})

test("another user's conversations are not for reading, his name is", async () => {
  const { emulator, raw } = await enter()
  const { sync_objects } = (await raw.http('GET', '/Client/v2/Configuration')).body as {
    sync_objects: { my_conversations: string; my_user_info: string }
  }
  const bob = await openSession(emulator, 'bob')
  expect((await bob.http('GET', `/v3/Maps/${sync_objects.my_conversations}`)).status).toBe(403)
  const info = await bob.http('GET', `/v3/Maps/${sync_objects.my_user_info}`, undefined, { Include: 'items' })
  expect(info.body).toMatchObject({
    items: [
      { key: 'attributes', data: { value: '{}' } },
      { key: 'friendlyName', data: { value: null } },
      { key: 'reachability', data: { online: false, notifiable: false } },
    ],
  })
})
