/** Resetting to the state of the first start. */
import { expect, test } from 'vitest'
import { connectClient } from '../support/connect-client.ts'
import { openSession } from '../support/raw-socket.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twilioFor } from '../support/twilio.ts'

test('reset forgets data, faults and traffic, cuts sockets, and keeps the credentials', async () => {
  const emulator = await startEmulator()
  const api = twilioFor(emulator)
  const raw = await openSession(emulator, 'alice')
  await api.conversations.create({ uniqueName: 'general' })
  emulator.faults.add({ kind: 'lose-events', times: 0 })
  emulator.control.reset()
  expect(await raw.closed).toBe(1006)
  expect(emulator.faults.list()).toEqual([])
  expect(emulator.control.readTraffic()).toEqual([])
  expect(await api.conversations.list()).toEqual([])
  expect(await api.users.list()).toEqual([])
  expect(await api.roles.list()).toHaveLength(4)
})

test('a new client starts from nothing after a reset', async () => {
  const emulator = await startEmulator()
  const before = await connectClient(emulator, 'alice')
  await before.createConversation({ uniqueName: 'general' })
  await before.shutdown()
  emulator.control.reset()
  const alice = await connectClient(emulator, 'alice')
  expect((await alice.getSubscribedConversations()).items).toEqual([])
  expect((await alice.createConversation({ uniqueName: 'general' })).uniqueName).toBe('general')
})
