import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createPublic, startPair } from '../support/emulator.ts'
import { openEvents } from '../support/events.ts'
import { startServer, tokenFor } from '../support/server.ts'

test('a first stream begins with a reset, then tells what is added, updated and removed', async () => {
  const { server, service } = await startPair()
  const events = await openEvents(server.url, await tokenFor(server, 'bob'))
  expect(events.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  expect(events.headers.get('cache-control')).toBe('no-store')
  const reset = await events.next()
  expect(reset).toEqual({ event: 'reset', id: expect.any(String), data: { version: reset.id } })
  const sid = await createPublic(service, 'general')
  const added = await events.next()
  expect(added).toEqual({
    event: 'added',
    id: expect.any(String),
    data: expect.objectContaining({ sid, uniqueName: 'general' }),
  })
  await service.conversations(sid).update({ friendlyName: 'General Channel' })
  expect(await events.next()).toMatchObject({
    event: 'updated',
    data: { sid, friendlyName: 'General Channel' },
  })
  await service.conversations(sid).remove()
  expect(await events.next()).toEqual({ event: 'removed', id: reset.id, data: { sid } })
  events.close()
})

test('a channel that stops being public is removed, one that begins to be is added', async () => {
  const { server, service } = await startPair()
  const { sid } = await service.conversations.create({ friendlyName: 'quiet' })
  const events = await openEvents(server.url, await tokenFor(server, 'bob'))
  await events.next()
  await service.conversations(sid).update({ attributes: '{"public":true}' })
  expect(await events.next()).toMatchObject({ event: 'added', data: { sid } })
  await service.conversations(sid).update({ attributes: '{}' })
  expect(await events.next()).toMatchObject({ event: 'removed', data: { sid } })
  events.close()
})

test('who comes back with the last id hears what happened meanwhile', async () => {
  const { server, service } = await startPair()
  const token = await tokenFor(server, 'bob')
  const before = await openEvents(server.url, token)
  const { id } = await before.next()
  before.close()
  const one = await createPublic(service, 'one')
  const two = await createPublic(service, 'two')
  const after = await openEvents(server.url, token, id)
  const events = [await after.next(), await after.next()]
  expect(events.map(({ event }) => event)).toEqual(['added', 'added'])
  expect(events.map(({ data }) => (data as { sid: string }).sid).toSorted()).toEqual([one, two].toSorted())
  expect(events.map((event) => event.id !== undefined)).toEqual([false, true])
  after.close()
})

test('the version of the list continues the stream from there', async () => {
  const { server, service } = await startPair()
  const token = await tokenFor(server, 'bob')
  const { version } = (await (
    await fetch(`${server.url}/channels`, { headers: { authorization: `Bearer ${token}` } })
  ).json()) as { version: string }
  await createPublic(service, 'general')
  const events = await openEvents(server.url, token, version)
  expect(await events.next()).toMatchObject({ event: 'added', data: { uniqueName: 'general' } })
  events.close()
})

test('who comes with an unknown id is told to read the list again', async () => {
  const { server } = await startPair()
  const events = await openEvents(server.url, await tokenFor(server, 'bob'), 'long-forgotten')
  expect(await events.next()).toMatchObject({ event: 'reset' })
  events.close()
})

test('nobody asks Twilio when nobody listens', async () => {
  let asked = 0
  const { server, emulator } = await startPair()
  const events = await openEvents(server.url, await tokenFor(server, 'bob'))
  await events.next()
  events.close()
  await sleep(100)
  const before = await requests(server.url)
  await sleep(1_000)
  asked = (await requests(server.url)) - before
  expect(asked).toBe(0)
  expect(emulator.connections()).toBe(0)
})

const requests = async (url: string): Promise<number> => {
  const text = await (await fetch(`${url}/metrics`)).text()
  return Number(/token_server_upstream_answers_total\{status="200"\} (\d+)/.exec(text)?.[1] ?? 0)
}

test('a watcher in the same process spares the waiting for the next poll', async () => {
  let notify = (): void => undefined
  const watchConversations = (onChange: () => void) => {
    notify = onChange
    return () => undefined
  }
  const { server, service } = await startPair({ POLL_INTERVAL_MS: '600000' }, { watchConversations })
  const events = await openEvents(server.url, await tokenFor(server, 'bob'))
  await events.next()
  await createPublic(service, 'general')
  notify()
  expect(await events.next()).toMatchObject({ event: 'added' })
  events.close()
})

test('a server that stops says so and ends the stream', async () => {
  const { server } = await startPair()
  const events = await openEvents(server.url, await tokenFor(server, 'bob'))
  await events.next()
  const closing = server.close()
  expect(await events.next()).toEqual({ event: 'reconnect', data: { reason: 'server-stopping' } })
  await expect(events.next()).rejects.toThrow('the stream ended')
  expect(events.raw()).toMatch(/retry: \d+\nevent: reconnect/)
  await closing
})

test('a stream needs a token', async () => {
  const server = await startServer()
  const answer = await fetch(`${server.url}/channels/events`)
  expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'unauthorized' }])
})

test('a stream is refused, not begun, when Twilio does not answer', async () => {
  const server = await startServer()
  const events = await openEvents(server.url, await tokenFor(server, 'bob'))
  expect([events.status, events.headers.get('content-type')]).toEqual([
    503,
    'application/json; charset=utf-8',
  ])
  events.close()
})

test('an identity may have twenty streams', async () => {
  const { server } = await startPair()
  const token = await tokenFor(server, 'bob')
  const streams = await Promise.all(Array.from({ length: 20 }, () => openEvents(server.url, token)))
  const refused = await openEvents(server.url, token)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30'])
  const other = await openEvents(server.url, await tokenFor(server, 'carol'))
  expect(other.status).toBe(200)
  for (const stream of [...streams, refused, other]) stream.close()
})
