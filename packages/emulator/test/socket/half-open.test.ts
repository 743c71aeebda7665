/** Peers that are gone without a word, or take nothing, while events flow: they are cut in time, and nobody waits for them. */
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import type { Emulator, LogRecord } from '../../src/index.ts'
import { openSession } from '../support/raw-socket.ts'
import type { RawSocket } from '../support/raw-socket.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twilioFor } from '../support/twilio.ts'

const seed = { conversations: [{ uniqueName: 'general', participants: ['gone', 'quick'] }] }

/** What becomes of a connection whose other end is no more. */
type Fate = 'swallows' | 'takes nothing'

/** Stands between a client and the emulator; after `break` nothing passes, and neither side is told. */
const startProxy = async (emulator: Emulator) => {
  const sockets: Socket[] = []
  let isBroken = false
  const server = createServer((near) => {
    const far = connect({ host: '127.0.0.1', port: Number(new URL(emulator.url).port) })
    sockets.push(near, far)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (chunk) => void (isBroken || to.write(chunk)))
      from.on('error', () => {})
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return {
    realtimeUrl: emulator.realtimeUrl.replace(/:\d+/, `:${(server.address() as AddressInfo).port}`),
    break: (fate: Fate) => {
      isBroken = true
      if (fate === 'takes nothing') for (const socket of sockets) socket.pause()
    },
  }
}

/** Lets it hear of every message of the conversation. */
const subscribe = async (raw: RawSocket): Promise<string> => {
  const { sid } = (await raw.http('GET', '/Client/v2/MyConversations/general')).body as { sid: string }
  const list = (await raw.http('GET', `/v3/Lists/${sid}.messages`)).body as { sid: string }
  const requests = [{ object_sid: list.sid, object_type: 'list', last_event_id: 0 }]
  await raw.http('POST', '/v4/Subscriptions', { action: 'establish', correlation_id: 1, requests })
  return sid
}
const heardBy = ({ frames }: RawSocket): number =>
  frames.filter(({ text }) => text.startsWith('{"event_type":"list_item_added"')).length

const start = async (heartbeat: number) => {
  const lines: LogRecord[] = []
  const emulator = await startEmulator({ seed, heartbeat, log: (line) => lines.push(line) })
  const proxy = await startProxy(emulator)
  const gone = await openSession({ control: emulator.control, realtimeUrl: proxy.realtimeUrl }, 'gone')
  const quick = await openSession(emulator, 'quick')
  await subscribe(gone)
  const { messages } = twilioFor(emulator).conversations(await subscribe(quick))
  const reasons = () => lines.filter(({ event }) => event === 'socket/dropped').map(({ reason }) => reason)
  return { emulator, proxy, gone, quick, messages, reasons }
}

test.for<Fate>(['swallows', 'takes nothing'])(
  'a peer whose connection %s is cut by the second ping, and others hear each event meanwhile',
  async (fate) => {
    const { emulator, proxy, quick, messages, reasons } = await start(1500)
    proxy.break(fate)
    const latest = performance.now() + 20_000
    let sent = 0
    while (emulator.connections() === 2 && performance.now() < latest) {
      await messages.create({ body: 'x'.repeat(1000) })
      sent += 1
      await expect.poll(() => heardBy(quick), { interval: 5 }).toBe(sent)
    }
    expect(reasons()).toEqual(['silent'])
    expect(emulator.connections()).toBe(1)
    expect((await quick.http('GET', '/Client/v2/Configuration')).status).toBe(200)
  },
)

test('what piles up for a peer that takes nothing is bounded, and others hear each event meanwhile', async () => {
  const { emulator, proxy, quick, messages, reasons } = await start(600_000)
  proxy.break('takes nothing')
  const body = 'x'.repeat(32_000)
  let sent = 0
  while (reasons().length === 0 && sent < 2000) {
    await Promise.all(Array.from({ length: 20 }, () => messages.create({ body })))
    sent += 20
    await expect.poll(() => heardBy(quick), { interval: 5 }).toBe(sent)
  }
  expect(reasons()).toEqual(['backlog'])
  await expect.poll(emulator.connections).toBe(1)
})
