/** Sockets: what they accept, refuse and survive. */
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { LogRecord } from '../src/index.ts'
import { encodeFrame } from '../src/socket/frame.ts'
import { openRawSocket, openSession } from './support/raw-socket.ts'
import { startEmulator } from './support/start-emulator.ts'

test('init is answered with 200 and nothing that the SDK would act on', async () => {
  const emulator = await startEmulator()
  const raw = await openRawSocket(emulator)
  const { header } = await raw.request({ method: 'init', token: emulator.control.mintToken('alice') })
  expect(header).toEqual({ method: 'reply', id: 'TM1', status: { code: 200, status: 'OK' } })
})

test('a refused init says 401 with the code as a number', async () => {
  const emulator = await startEmulator()
  const raw = await openRawSocket(emulator)
  const { header } = await raw.request({ method: 'init', token: 'rubbish' })
  expect(header['status']).toEqual({
    code: 401,
    status: 'UNAUTHORIZED',
    errorCode: 20101,
    description: 'Invalid Access Token',
  })
  expect(emulator.connections()).toBe(0)
})

test('nothing is answered before init', async () => {
  const emulator = await startEmulator()
  const raw = await openRawSocket(emulator)
  const { header, status } = await raw.http('GET', '/Client/v2/Configuration')
  expect(header['status']).toMatchObject({ code: 401 })
  expect(status).toBeUndefined()
})

test('telemetry and acknowledgements get no answer, push contexts get 200, close ends the socket', async () => {
  const emulator = await startEmulator()
  const raw = await openSession(emulator, 'alice')
  raw.socket.send(encodeFrame({ method: 'reply', id: 'RT1', status: { code: 200 } }, ''))
  raw.socket.send(encodeFrame({ method: 'telemetry.v1', id: 'TE1', events: [] }, ''))
  for (const method of ['put_notification_ctx', 'delete_notification_ctx']) {
    expect((await raw.request({ method })).header['status']).toMatchObject({ code: 200 })
  }
  expect(raw.frames).toHaveLength(3)
  raw.socket.send(encodeFrame({ method: 'close', id: 'TM9' }, ''))
  expect(await raw.closed).toBe(1000)
})

test('what is not known answers 501 and is logged with the raw frame, without its token', async () => {
  const lines: LogRecord[] = []
  const emulator = await startEmulator({ log: (line) => lines.push(line) })
  const raw = await openSession(emulator, 'alice')
  expect((await raw.request({ method: 'fly', token: 'secret' })).header['status']).toMatchObject({
    code: 501,
  })
  const { status, body } = await raw.http('PATCH', '/Client/v2/Moon', { size: 1 })
  expect(status).toBe(501)
  expect(body).toMatchObject({ status: 501, code: 'emulator/unsupported' })
  expect(lines.map(({ event }) => event)).toEqual(['frame/unsupported', 'request/unsupported'])
  expect(lines[1]).toMatchObject({ frame: { payload: '{"size":1}' } })
  expect(JSON.stringify(lines)).not.toContain('secret')
})

test('a body that is not JSON is refused with 400', async () => {
  const emulator = await startEmulator()
  const raw = await openSession(emulator, 'alice')
  const http_request = { host: 'x', method: 'POST', path: '/Client/v2/Conversations', params: {} }
  const { status, body } = await raw.request({ method: 'message', http_request }, '{"friendly_name"')
  expect(status).toBe(400)
  expect(body).toMatchObject({ code: 20001 })
})

test.for([
  ['a text message', 1003, 'TWILSOCK V3.0 2\r\n{}\r\n'],
  ['rubbish', 1002, Buffer.from('rubbish')],
] as const)('%s closes the socket with %i', async ([, code, data]) => {
  const emulator = await startEmulator()
  const raw = await openSession(emulator, 'alice')
  raw.socket.send(data)
  expect(await raw.closed).toBe(code)
})

test('a frame of more than a megabyte closes the socket, and others do not notice', async () => {
  const emulator = await startEmulator()
  const [raw, other] = await Promise.all([openSession(emulator, 'alice'), openSession(emulator, 'bob')])
  raw.socket.send(Buffer.alloc(1024 * 1024 + 1))
  expect(await raw.closed).toBe(1009)
  expect((await other.http('GET', '/Client/v2/Configuration')).status).toBe(200)
})

test.for([
  ['another path', '/', {}],
  ['another host', '/v3/wsconnect', { Host: 'evil.example' }],
] as const)('a socket to %s is refused', async ([, path, headers]) => {
  const emulator = await startEmulator()
  const socket = new WebSocket(emulator.url.replace('http', 'ws') + path, { headers })
  const [error] = (await once(socket, 'error')) as [Error]
  expect(error.message).toMatch(/Unexpected server response: 40[34]/)
})

test('events of one turn reach every subscriber in the order of their ids', async () => {
  const emulator = await startEmulator()
  const raw = await openSession(emulator, 'alice')
  const { body } = await raw.http('POST', '/Client/v2/Conversations', { unique_name: 'a' })
  const { sid } = body as { sid: string }
  await raw.http('POST', `/Client/v2/Conversations/${sid}/Participants`, { identity: 'alice' })
  const list = (await raw.http('GET', `/v3/Lists/${sid}.messages`)).body as { sid: string }
  const requests = [{ object_sid: list.sid, object_type: 'list', last_event_id: 0 }]
  await raw.http('POST', '/v4/Subscriptions', { action: 'establish', correlation_id: 1, requests })
  const path = `/Client/v2/Conversations/${sid}/Messages`
  await Promise.all(Array.from({ length: 20 }, (_, at) => raw.http('POST', path, { body: `${at}` })))
  const events = raw.frames
    .filter(({ method }) => method === 'notification')
    .map(({ text }) => JSON.parse(text) as { event_type: string; event: { id: number } })
    .filter(({ event_type }) => event_type === 'list_item_added')
  expect(events.map(({ event }) => event.id)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
})
