/** The methods init, update and message. */
import { expect, test } from 'vitest'
import { openRawSocket, openSession } from '../support/raw-socket.ts'
import { startEmulator } from '../support/start-emulator.ts'

test('init makes the user and counts the connection', async () => {
  const emulator = await startEmulator()
  const raw = await openSession(emulator, 'alice')
  expect(emulator.connections()).toBe(1)
  expect((await raw.http('GET', '/Client/v2/Users/alice')).body).toMatchObject({ identity: 'alice' })
  raw.socket.close()
  await expect.poll(emulator.connections).toBe(0)
})

test('a second init on the same socket is refused and changes nothing', async () => {
  const emulator = await startEmulator()
  const raw = await openSession(emulator, 'alice')
  const { header } = await raw.request({ method: 'init', token: emulator.control.mintToken('bob') })
  expect(header['status']).toMatchObject({ code: 400 })
  expect((await raw.http('GET', '/Client/v2/Configuration')).body).toMatchObject({ identity: 'alice' })
})

test('update takes a token of the same identity only', async () => {
  const emulator = await startEmulator()
  const raw = await openSession(emulator, 'alice')
  const update = (token: string) => raw.request({ method: 'update', token })
  expect((await update(emulator.control.mintToken('alice'))).header['status']).toMatchObject({ code: 200 })
  expect((await update(emulator.control.mintToken('bob'))).header['status']).toMatchObject({
    code: 401,
    errorCode: 20106,
  })
})

test('a renewed token moves warning and expiry', async () => {
  const emulator = await startEmulator()
  const raw = await openSession(emulator, 'alice')
  await raw.request({ method: 'update', token: emulator.control.mintToken('alice', 7200) })
  emulator.control.advanceClock(3_700_000)
  await raw.http('GET', '/Client/v2/Configuration')
  expect(raw.frames.filter(({ method }) => method === 'client_update')).toEqual([])
  emulator.control.advanceClock(3_400_000)
  await expect.poll(() => raw.frames.filter(({ method }) => method === 'client_update')).toHaveLength(1)
  emulator.control.advanceClock(200_000)
  expect(await raw.closed).toBe(1006)
})

test('a message carries its HTTP result in its own status', async () => {
  const emulator = await startEmulator()
  const raw = await openSession(emulator, 'alice')
  const { header, body } = await raw.http('GET', '/Client/v2/Conversations/nowhere')
  expect(header).toMatchObject({
    status: { code: 200, status: 'OK' },
    http_status: { code: 404, status: 'Not Found' },
  })
  expect(body).toMatchObject({ status: 404, code: 50350 })
})

test('a message without a request in it is refused', async () => {
  const emulator = await startEmulator()
  const raw = await openSession(emulator, 'alice')
  expect((await raw.request({ method: 'message' })).status).toBe(400)
  expect((await raw.request({ method: 'message', http_request: [] })).status).toBe(400)
})

test('one socket that is refused does not disturb another of the same identity', async () => {
  const emulator = await startEmulator()
  const good = await openSession(emulator, 'alice')
  const bad = await openRawSocket(emulator)
  await bad.request({ method: 'init', token: 'x' })
  expect((await good.http('GET', '/Client/v2/Configuration')).status).toBe(200)
  expect(emulator.connections()).toBe(1)
})
