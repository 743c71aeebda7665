import { expect, test } from 'vitest'
import { readEventStream, type StreamEvent } from '../../src/server/event-stream.ts'
import { fakeClock } from '../support/fake-clock.ts'

const streamOf = (...chunks: readonly string[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk))
      controller.close()
    },
  })

const read = async (...chunks: readonly string[]) => {
  const events: StreamEvent[] = []
  const retries: number[] = []
  const listener = {
    onEvent: (event: StreamEvent) => events.push(event),
    onRetry: (ms: number) => retries.push(ms),
  }
  await readEventStream(streamOf(...chunks), fakeClock(), listener, () => undefined)
  return { events, retries }
}

test('events come with their type, data and id, wherever the text is cut', async () => {
  const text =
    'retry: 700\n\nevent: added\nid: v1\ndata: {"sid":"CH1","name":"漢字"}\n\n: still here\n\nevent: removed\ndata: {"sid":"CH1"}\n\n'
  const { events, retries } = await read(...Array.from(text))
  expect(events).toEqual([
    { type: 'added', data: { sid: 'CH1', name: '漢字' }, id: 'v1' },
    {
      type: 'removed',
      data: { sid: 'CH1' },
      id: expect.toSatisfy((id) => id === null || id === 'v1') as string,
    },
  ])
  expect(retries).toEqual([700])
})

test('data that is not JSON is null', async () => {
  const { events } = await read('event: odd\ndata: {\n\n')
  expect(events).toEqual([{ type: 'odd', data: null, id: null }])
})

test('a stream that breaks has ended', async () => {
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(new Error('reset')),
  })
  const listener = { onEvent: () => undefined, onRetry: () => undefined }
  await expect(readEventStream(body, fakeClock(), listener, () => undefined)).resolves.toBeUndefined()
})

test('a stream that has gone silent is cut off, one that breathes is not', async () => {
  const clock = fakeClock()
  let cuts = 0
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null
  const body = new ReadableStream<Uint8Array>({
    start: (opened) => {
      controller = opened
    },
  })
  const breathe = (): void => controller?.enqueue(new TextEncoder().encode(': still here\n\n'))
  const listener = { onEvent: () => undefined, onRetry: () => undefined }
  const reading = readEventStream(body, clock, listener, () => {
    cuts += 1
    controller?.close()
  })
  for (let beat = 0; beat < 5; beat += 1) {
    breathe()
    await clock.advance(15_000)
  }
  expect(cuts).toBe(0)
  await clock.advance(45_000)
  expect(cuts).toBe(1)
  await reading
})
