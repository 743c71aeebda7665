/** Control calls over HTTP. */
import { expect, test } from 'vitest'
import { verifyToken } from '../src/auth/verify.ts'
import type { Emulator } from '../src/index.ts'
import { openSession } from './support/raw-socket.ts'
import { startEmulator } from './support/start-emulator.ts'

const call = (
  { url, credentials }: Emulator,
  name: string,
  body: object,
  headers: Record<string, string> = {},
) =>
  fetch(`${url}/_emulator/${name}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: {
      'content-type': 'application/json',
      authorization: `Basic ${btoa(`${credentials.accountSid}:${credentials.authToken}`)}`,
      ...headers,
    },
  })

test('a token is minted that the emulator itself accepts', async () => {
  const emulator = await startEmulator()
  const response = await call(emulator, 'mint-token', { identity: 'alice', ttlSeconds: 60 })
  const { token } = (await response.json()) as { token: string }
  const deps = { credentials: emulator.credentials, hasService: () => true, now: Date.now }
  expect(verifyToken(deps, token).identity).toBe('alice')
})

test('the clock is advanced: tokens expire', async () => {
  const emulator = await startEmulator()
  const raw = await openSession(emulator, 'alice')
  expect((await call(emulator, 'advance-clock', { ms: 3_601_000 })).status).toBe(200)
  expect(await raw.closed).toBe(1006)
})

test('sockets of one identity are cut, the others stay', async () => {
  const emulator = await startEmulator()
  const [alice, bob] = await Promise.all([openSession(emulator, 'alice'), openSession(emulator, 'bob')])
  await call(emulator, 'drop-sockets', { identity: 'alice' })
  expect(await alice.closed).toBe(1006)
  expect((await bob.http('GET', '/Client/v2/Configuration')).status).toBe(200)
})

test('sockets get a close frame with its code and how soon to come back', async () => {
  const emulator = await startEmulator()
  const raw = await openSession(emulator, 'alice')
  await call(emulator, 'dismiss-sockets', { code: 308, reconnectMinMs: 100 })
  await expect.poll(() => raw.frames.at(-1)?.method).toBe('close')
  const frame = raw.frames.at(-1)
  expect(frame?.header['status']).toMatchObject({ code: 308 })
  expect(JSON.parse(frame?.text ?? '')).toEqual({ backoff_policy: { reconnect_min_ms: 100 } })
})

test('a wrong body, no credentials, another origin and another host are refused', async () => {
  const emulator = await startEmulator()
  expect((await call(emulator, 'advance-clock', { ms: -1 })).status).toBe(400)
  expect((await call(emulator, 'mint-token', { identity: '' })).status).toBe(400)
  expect((await call(emulator, 'mint-token', { identity: 'a' }, { authorization: '' })).status).toBe(401)
  const origin = 'https://evil.example'
  expect((await call(emulator, 'mint-token', { identity: 'a' }, { origin })).status).toBe(401)
})

test('the clock is read', async () => {
  const emulator = await startEmulator({ clock: { now: () => 1000 } })
  emulator.control.advanceClock(500)
  expect(await (await call(emulator, 'read-clock', {})).json()).toEqual({ now: 1500 })
})
