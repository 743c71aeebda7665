/** Frames as no client sends them: every one is answered with its code or ends its own socket, and nobody else notices. */
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { decodeFrame, encodeFrame } from '../../src/socket/frame.ts'
import { createRandom } from '../support/random.ts'
import type { Random } from '../support/random.ts'
import { openRawSocket, openSession } from '../support/raw-socket.ts'
import { startEmulator } from '../support/start-emulator.ts'

const SEED = 20_260_101

const rubbish = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'x',
  [],
  {},
  { a: [] },
  '../..',
  '\u0000',
  '😀',
  'x'.repeat(5000),
]
const paths = [
  '/Client/v2/Configuration',
  '/Client/v2/Conversations',
  '/Client/v2/MyConversations',
  '/v3/Lists/x/Items',
]

/** A frame that is whole, with something wrong in its header or payload. */
const strangeFrame = (random: Random, at: number): Buffer => {
  const value = (): unknown => random.pick(rubbish)
  const http = {
    method: random.pick(['GET', 'POST', 'DELETE', value()]),
    path: random.pick([...paths, '/Client/v2/Conversations/%', `/v3/Maps/${'/'.repeat(99)}`, value()]),
    params: random.pick([
      {},
      { PageSize: value() },
      { From: value(), Order: value() },
      { PageToken: '%ff' },
      value(),
    ]),
  }
  const header = {
    id: `S${at}`,
    method: random.pick([
      'message',
      'message',
      'message',
      'update',
      'init',
      'reply',
      'telemetry.v1',
      '__proto__',
      'constructor',
    ]),
    token: value(),
    http_request: random.pick([http, http, http, value()]),
  }
  const payload = random.pick([
    '',
    '{',
    'null',
    '[]',
    '{"body":1}',
    '{"__proto__":{"a":1}}',
    JSON.stringify(value()),
    '\ud800',
  ])
  return encodeFrame(header, payload)
}

/** Bytes that are no frame, or one that was damaged. */
const damaged = (random: Random): Buffer => {
  const frame = encodeFrame({ id: 'TM1', method: 'message' }, '{"a":"ü"}')
  const damage = [
    () => random.bytes(random.below(200)),
    () => frame.subarray(0, random.below(frame.length)),
    () => {
      const copy = Buffer.from(frame)
      copy[random.below(copy.length)] = random.below(256)
      return copy
    },
    () =>
      Buffer.from(
        `TWILSOCK V3.0 ${random.pick(['-1', '1e9', '99999999', '0x10', '', ' 5', '65537'])}\r\n{}\r\n`,
      ),
    () => Buffer.from(`TWILSOCK V${random.below(9)}.0 2\r\n{}\r\n`),
    () => Buffer.from('TWILSOCK V3.0 4\r\n"\xff\xfe"\r\n', 'latin1'),
    () => Buffer.from('TWILSOCK V3.0 46\r\n{"id":"a","method":"message","payload_size":9e9}\r\n'),
  ]
  return random.pick(damage)()
}

test('2,000 damaged frames are taken apart without an exception', () => {
  const random = createRandom(SEED)
  for (let at = 0; at < 2000; at += 1) {
    const frame = decodeFrame(damaged(random))
    expect('reason' in frame ? frame.reason : frame.method).toEqual(expect.any(String))
  }
})

test('a damaged frame ends its own socket with a code, or is answered; a bystander notices nothing', async () => {
  const emulator = await startEmulator()
  const bystander = await openSession(emulator, 'bystander')
  const random = createRandom(SEED + 1)
  for (let at = 0; at < 60; at += 1) {
    const raw = await openRawSocket(emulator)
    raw.socket.send(damaged(random))
    raw.socket.send(encodeFrame({ id: 'TMlast', method: 'close' }, ''))
    expect([1000, 1002, 1003]).toContain(await raw.closed)
  }
  expect((await bystander.http('GET', '/Client/v2/Configuration')).status).toBe(200)
})

test('1,500 strange requests are each answered with a status below 500, or 501', async () => {
  const emulator = await startEmulator()
  const random = createRandom(SEED + 2)
  const raw = await openSession(emulator, 'alice')
  for (let at = 0; at < 1500; at += 1) raw.socket.send(strangeFrame(random, at))
  const { status } = await raw.http('GET', '/Client/v2/Configuration')
  expect(status).toBe(200)
  const codes = raw.frames.flatMap(({ header }) => {
    const http = header['http_status'] as { code: number } | undefined
    const own = header['status'] as { code: number } | undefined
    return [http?.code ?? own?.code ?? 0]
  })
  expect(codes.length).toBeGreaterThan(1000)
  expect([...new Set(codes.filter((code) => code === 0 || (code >= 500 && code !== 501)))]).toEqual([])
})

test('a frame that comes in pieces of any size is one frame', async () => {
  const emulator = await startEmulator()
  const random = createRandom(SEED + 3)
  const raw = await openRawSocket(emulator)
  const frame = encodeFrame({ id: 'TM1', method: 'init', token: emulator.control.mintToken('alice') }, '')
  let at = 0
  while (at < frame.length) {
    const end = Math.min(at + 1 + random.below(60), frame.length)
    raw.socket.send(frame.subarray(at, end), { binary: true, fin: end === frame.length })
    at = end
  }
  await expect.poll(emulator.connections).toBe(1)
})

test('fragments that add up to more than a megabyte close the socket', async () => {
  const emulator = await startEmulator()
  const raw = await openSession(emulator, 'alice')
  const piece = Buffer.alloc(300_000)
  for (let count = 0; count < 5; count += 1) raw.socket.send(piece, { binary: true, fin: false })
  expect(await raw.closed).toBe(1009)
  expect(raw.socket.readyState).toBe(WebSocket.CLOSED)
})
