import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import type { Channel } from '../../src/directory/channel.ts'
import { createDirectory } from '../../src/directory/directory.ts'
import { createEventStreams } from '../../src/directory/event-streams.ts'
import { buildChannel } from '../support/channel.ts'

/** A directory that is touched by hand, and real connections to streams of it. */
const start = async () => {
  const world = { channels: [] as Channel[], now: 1_000_000 }
  const now = () => world.now
  const directory = createDirectory({
    list: async () => world.channels,
    now,
    pollIntervalMs: 600_000,
    onError: () => undefined,
  })
  const streams = createEventStreams({ directory, now, random: () => 0.5, heartbeatMs: 20, stallMs: 5_000 })
  const responses: ServerResponse[] = []
  const server = createServer((_request, response) => {
    void directory.read(0).then((current) => {
      responses.push(response)
      streams.open(
        { response, headers: {}, identity: 'bob', expiresAt: 2_000, lastEventId: undefined },
        current,
      )
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    directory.close()
    server.closeAllConnections()
    server.close()
  })
  const open = async (): Promise<{ socket: Socket; text: () => string }> => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').setEncoding('utf8')
    let text = ''
    socket.on('data', (chunk: string) => (text += chunk)).on('error', () => undefined)
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
    while (!text.includes('event: reset')) await sleep(5)
    return { socket, text: () => text }
  }
  const change = async (channels: Channel[]): Promise<void> => {
    world.channels = channels
    await directory.read(0)
  }
  return { world, streams, responses, open, change }
}

const many = (name: string): Channel[] =>
  Array.from({ length: 16 }, (_none, digit) =>
    buildChannel(digit.toString(16), {
      attributes: JSON.stringify({ public: true, name, padding: 'x'.repeat(16_000) }),
    }),
  )

test('a stream that has nothing to tell is kept alive by comments', async () => {
  const { open } = await start()
  const { text } = await open()
  while (text().split(': still here\n\n').length < 4) await sleep(5)
  expect(text()).not.toContain('event: added')
})

test('a caller that does not read is not sent more, and hears the difference once it does', async () => {
  const { streams, responses, open, change } = await start()
  const { socket, text } = await open()
  socket.pause()
  for (let round = 0; round < 100; round += 1) await change(many(`round ${round}`))
  const buffered = responses[0]?.writableLength ?? 0
  expect(buffered).toBeGreaterThan(0)
  expect(buffered).toBeLessThan(1_000_000)
  expect(streams.count()).toBe(1)
  socket.resume()
  while (!text().includes('round 99')) await sleep(10)
  expect(text()).not.toContain('round 50')
})

test('a caller that reads nothing for too long is cut off, others are not', async () => {
  const { world, streams, responses, open, change } = await start()
  const stalled = await open()
  const lively = await open()
  stalled.socket.pause()
  // The system takes megabytes off our hands before it lets us feel that nobody reads.
  for (let round = 0, waited = 0; waited < 10; round += 1) {
    await change(many(`round ${round}`))
    await sleep(10)
    waited = responses[0]?.writableNeedDrain === true ? waited + 1 : 0
  }
  await change(many('the last round'))
  while (!lively.text().includes('the last round')) await sleep(10)
  world.now += 5_001
  while (streams.count() === 2) await sleep(10)
  expect(lively.socket.destroyed).toBe(false)
  expect(responses[0]?.destroyed).toBe(true)
})

test('a stream ends with its token, and says why', async () => {
  const { world, streams, open } = await start()
  const { socket, text } = await open()
  const ended = once(socket, 'close')
  world.now = 2_000_000
  await ended
  expect(text()).toContain('retry: 1000\nevent: reconnect\ndata: {"reason":"token-expired"}\n\n')
  expect(streams.count()).toBe(0)
})

test('callers come back spread over a second when the server stops', async () => {
  const { streams, open } = await start()
  const { socket, text } = await open()
  const ended = once(socket, 'close')
  streams.close()
  await ended
  expect(text()).toContain('retry: 1000\nevent: reconnect\ndata: {"reason":"server-stopping"}\n\n')
})
