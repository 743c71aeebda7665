/** Ending a client. */
import { Client } from '@twilio/conversations'
import { expect, test } from 'vitest'
import { connectClient } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'

test('shutdown ends the connection for good, and the emulator notices', async () => {
  const emulator = await startEmulator()
  const alice = await connectClient(emulator, 'alice')
  expect(emulator.connections()).toBe(1)
  await alice.shutdown()
  await expect.poll(emulator.connections).toBe(0)
  // The emulator may see the socket close before the client has read the answer to its own closing.
  await expect.poll(() => alice.connectionState).toBe('disconnected')
})

test('Client.create resolves with a client that is ready', async () => {
  const emulator = await startEmulator()
  const token = emulator.control.mintToken('alice')
  const client = await Client.create(token, emulator.clientOptions)
  expect(client).toMatchObject({ connectionState: 'connected', token, reachabilityEnabled: false })
  expect(client.version).toBe(Client.version)
  expect(client.user).toMatchObject({ identity: 'alice', friendlyName: null, attributes: {} })
  await client.getSubscribedConversations()
  await client.shutdown()
})
