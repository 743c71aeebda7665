/** Sessions that are refused at their beginning. */
import { expect, test } from 'vitest'
import { connectClient, nextEvent, openClient } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'

test('a client that is refused for a while comes back until it is let in', async () => {
  const emulator = await startEmulator()
  const alice = await connectClient(emulator, 'alice')
  emulator.faults.add({ kind: 'refuse-inits', identity: 'alice', status: 503, times: 2 })
  const back = nextEvent(alice, 'connectionStateChanged', (state) => state === 'connected')
  emulator.faults.dropSockets('alice')
  await back
  const inits = emulator.control.readTraffic({ limit: 1000 }).filter(({ frame }) => frame === 'init')
  expect(inits).toHaveLength(4)
  expect(emulator.faults.list()).toEqual([])
})

test('a refusal with 403 is final', async () => {
  const emulator = await startEmulator()
  emulator.faults.add({ kind: 'refuse-inits', status: 403, errorCode: 20403 })
  const client = openClient(emulator, emulator.control.mintToken('alice'))
  const error = await nextEvent<{ terminal: boolean; errorCode: number }>(client, 'connectionError')
  expect(error).toMatchObject({ terminal: true, httpStatusCode: 403, errorCode: 20403 })
})
