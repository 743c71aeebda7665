import { GatewayError, type ChatEvent, type PublicConversation } from '@terminal-chat/core'
import { expect, onTestFinished, test } from 'vitest'
import type { ServerRequest } from '../../src/server/http.ts'
import { watchDirectory } from '../../src/server/watch-directory.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { buildPublic } from '../support/records.ts'

interface OpenStream {
  readonly request: ServerRequest
  readonly say: (text: string) => void
  readonly end: () => void
}

const desk = (list: () => Promise<readonly PublicConversation[]> = () => Promise.resolve([])) => {
  const clock = fakeClock()
  const events: ChatEvent[] = []
  const streams: OpenStream[] = []
  const attempts: number[] = []
  const start = clock.now()
  let isDown = false
  const stop = watchDirectory(
    {
      clock,
      list,
      random: () => 1,
      send: async (request) => {
        attempts.push(clock.now() - start)
        if (isDown) throw new GatewayError('disconnected', 'down')
        const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
        const writer = writable.getWriter()
        request.signal?.addEventListener('abort', () => void writer.abort().catch(() => undefined))
        streams.push({
          request,
          say: (text) => void writer.write(new TextEncoder().encode(text)).catch(() => undefined),
          end: () => void writer.close().catch(() => undefined),
        })
        return new Response(readable)
      },
    },
    (event) => events.push(event),
  )
  onTestFinished(stop)
  return {
    clock,
    events,
    streams,
    attempts,
    stop,
    setDown: (value: boolean) => {
      isDown = value
    },
  }
}

test('after a cut it comes back and says what it heard last', async () => {
  const { clock, streams } = desk()
  await clock.advance(0)
  streams[0]?.say('event: removed\nid: v7\ndata: {"sid":"CH1"}\n\n')
  await clock.advance(10)
  streams[0]?.end()
  await clock.advance(1000)
  expect(streams).toHaveLength(2)
  expect(streams[0]?.request.headers).not.toHaveProperty('last-event-id')
  expect(streams[1]?.request.headers).toMatchObject({ 'last-event-id': 'v7' })
})

test('a reset brings a new list', async () => {
  const { clock, streams, events } = desk(() => Promise.resolve([buildPublic()]))
  await clock.advance(0)
  streams[0]?.say('event: reset\nid: v1\ndata: {"version":"v1"}\n\n')
  await clock.advance(10)
  expect(events).toEqual([{ type: 'directory/loaded', conversations: [buildPublic()] }])
})

test('what is told while a list is on its way counts after it', async () => {
  const listing = Promise.withResolvers<readonly PublicConversation[]>()
  const { clock, streams, events } = desk(() => listing.promise)
  await clock.advance(0)
  streams[0]?.say('event: reset\ndata: {}\n\nevent: removed\ndata: {"sid":"CH1"}\n\n')
  await clock.advance(10)
  expect(events).toEqual([])
  listing.resolve([buildPublic()])
  await clock.advance(10)
  expect(events.map(({ type }) => type)).toEqual(['directory/loaded', 'directory/removed'])
})

test('a list that cannot be had makes the next stream begin anew', async () => {
  const { clock, streams, events } = desk(() => Promise.reject(new GatewayError('failed', 'no')))
  await clock.advance(0)
  streams[0]?.say('event: reset\nid: v1\ndata: {}\n\n')
  await clock.advance(1000)
  expect(events).toEqual([])
  expect(streams).toHaveLength(2)
  expect(streams[1]?.request.headers).not.toHaveProperty('last-event-id')
})

test('a server that is down is tried again with longer and longer pauses', async () => {
  const { clock, streams, attempts, setDown } = desk()
  await clock.advance(0)
  setDown(true)
  streams[0]?.end()
  await clock.advance(200_000)
  const pauses = attempts.slice(1).map((at, index) => at - (attempts[index] ?? 0))
  expect(pauses[0]).toBeLessThanOrEqual(1000)
  expect(pauses.every((pause, index) => pause >= (pauses[index - 1] ?? 0))).toBe(true)
  expect(Math.max(...pauses)).toBe(30_000)
})

test('the server says how soon to come back', async () => {
  const { clock, streams, attempts } = desk()
  await clock.advance(0)
  streams[0]?.say('retry: 3000\n\n')
  await clock.advance(10)
  streams[0]?.end()
  await clock.advance(2900)
  expect(attempts).toHaveLength(1)
  await clock.advance(200)
  expect(attempts).toHaveLength(2)
})

test('after the end nothing is told and nobody comes back', async () => {
  const { clock, streams, events, attempts, stop } = desk()
  await clock.advance(0)
  stop()
  streams[0]?.say('event: removed\ndata: {"sid":"CH1"}\n\n')
  await clock.advance(60_000)
  expect(events).toEqual([])
  expect(attempts).toHaveLength(1)
})
