/** Offloading: a client is asked to come back, and does. */
import { expect, test } from 'vitest'
import { connectClient, nextEvent } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'

test('an offloaded client comes back by itself and works', async () => {
  const emulator = await startEmulator()
  const [alice, bob] = await Promise.all([connectClient(emulator, 'alice'), connectClient(emulator, 'bob')])
  const left = nextEvent(alice, 'connectionStateChanged', (state) => state === 'disconnecting')
  const back = nextEvent(alice, 'connectionStateChanged', (state) => state === 'connected')
  emulator.faults.offload('alice', 100)
  await left
  await back
  expect((await alice.createConversation({ friendlyName: 'after' })).friendlyName).toBe('after')
  expect(bob.connectionState).toBe('connected')
})
