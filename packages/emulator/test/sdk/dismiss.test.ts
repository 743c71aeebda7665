/** Close frames from the server. */
import { expect, test } from 'vitest'
import { connectClient, nextEvent } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'

test('a client that is told 308 comes back by itself', async () => {
  const emulator = await startEmulator()
  const client = await connectClient(emulator, 'alice')
  emulator.control.dismissSockets(308, 'alice', 100)
  await nextEvent(client, 'connectionStateChanged', (state) => state === 'disconnecting')
  await nextEvent(client, 'connectionStateChanged', (state) => state === 'connected')
  expect((await client.createConversation({})).status).toBe('notParticipating')
})

test('a client that is told 410 takes its token for expired', async () => {
  const emulator = await startEmulator()
  const client = await connectClient(emulator, 'alice')
  const expired = nextEvent(client, 'tokenExpired')
  emulator.control.dismissSockets(410)
  await expired
})
