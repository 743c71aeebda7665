/** Clients that send too much, read too little or say nothing: bounded, and the others go on. */
import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import type { LogRecord } from '../../src/index.ts'
import { encodeFrame } from '../../src/socket/frame.ts'
import { openSession } from '../support/raw-socket.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twilioFor } from '../support/twilio.ts'

const http_request = { host: 'x', method: 'GET', path: '/Client/v2/Configuration', params: {} }

test('a flood of requests is answered one by one, and another client between them', async () => {
  const emulator = await startEmulator()
  const [flooder, other] = await Promise.all([
    openSession(emulator, 'flooder'),
    openSession(emulator, 'other'),
  ])
  for (let at = 0; at < 5000; at += 1) {
    flooder.socket.send(encodeFrame({ id: `F${at}`, method: 'message', http_request }, ''))
  }
  expect((await other.http('GET', '/Client/v2/Configuration')).status).toBe(200)
  await expect.poll(() => flooder.frames.length, { timeout: 40_000 }).toBe(5001)
})

test('who does not read answers is not read from either, until he does', async () => {
  const emulator = await startEmulator()
  const lazy = await openSession(emulator, 'lazy')
  lazy.socket.pause()
  const total = 12_000
  for (let at = 0; at < total; at += 1) {
    lazy.socket.send(encodeFrame({ id: `L${at}`, method: 'message', http_request }, ''))
  }
  const counted = (): number => emulator.control.readTraffic({ limit: 1 })[0]?.id ?? 0
  let before = -1
  await expect
    .poll(
      () => {
        const now = counted()
        const isStill = now === before
        before = now
        return isStill
      },
      { interval: 300, timeout: 40_000 },
    )
    .toBe(true)
  // Each request leaves two records; far from all of them were even read.
  expect(before).toBeLessThan(total * 2)
  lazy.socket.resume()
  await expect.poll(() => lazy.frames.length, { timeout: 40_000 }).toBe(total + 1)
})

test('who does not read events is cut off before they pile up without end', async () => {
  const lines: LogRecord[] = []
  const emulator = await startEmulator({
    log: (line) => lines.push(line),
    seed: { conversations: [{ uniqueName: 'general', participants: ['slow', 'quick'] }] },
  })
  const [slow, quick] = await Promise.all([openSession(emulator, 'slow'), openSession(emulator, 'quick')])
  const { sid } = (await slow.http('GET', '/Client/v2/MyConversations/general')).body as { sid: string }
  const list = (await slow.http('GET', `/v3/Lists/${sid}.messages`)).body as { sid: string }
  const requests = [{ object_sid: list.sid, object_type: 'list', last_event_id: 0 }]
  for (const raw of [slow, quick]) {
    await raw.http('POST', '/v4/Subscriptions', { action: 'establish', correlation_id: 1, requests })
  }
  slow.socket.pause()
  const { messages } = twilioFor(emulator).conversations(sid)
  const body = 'x'.repeat(32_000)
  const isCut = (): boolean => lines.some(({ reason }) => reason === 'backlog')
  for (let count = 0; count < 2000 && !isCut(); count += 20) {
    await Promise.all(Array.from({ length: 20 }, () => messages.create({ body })))
  }
  expect(lines.find(({ reason }) => reason === 'backlog')).toMatchObject({ identity: 'slow' })
  expect((await quick.http('GET', '/Client/v2/Configuration')).status).toBe(200)
  await expect.poll(emulator.connections).toBe(1)
})

test('connections that never say what they want do not keep others out', async () => {
  const emulator = await startEmulator()
  const port = Number(new URL(emulator.url).port)
  const silent = Array.from({ length: 200 }, () => connect({ host: '127.0.0.1', port }))
  onTestFinished(() => silent.forEach((socket) => socket.destroy()))
  await Promise.all(silent.map((socket) => once(socket, 'connect')))
  silent[0]?.write('GET /v3/wsconnect HTTP/1.1\r\nHost: 127.0')
  silent[1]?.write(
    'POST /v1/Conversations HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\nFriendly',
  )
  const raw = await openSession(emulator, 'alice')
  expect((await raw.http('GET', '/Client/v2/Configuration')).status).toBe(200)
})

test('clients that vanish in the middle of a request leave nothing behind', async () => {
  const emulator = await startEmulator()
  for (let at = 0; at < 30; at += 1) {
    const raw = await openSession(emulator, `ghost-${at}`)
    raw.socket.send(
      encodeFrame(
        {
          id: 'T1',
          method: 'message',
          http_request: { ...http_request, method: 'POST', path: '/Client/v2/Conversations' },
        },
        '{}',
      ),
    )
    raw.socket.terminate()
  }
  await expect.poll(emulator.connections).toBe(0)
})
