/** Who is online. */
import { expect, test } from 'vitest'
import { connectClient } from '../support/connect-client.ts'
import { twilioFor } from '../support/twilio.ts'
import { startEmulator } from '../support/start-emulator.ts'

test('nobody is said to be online or offline while reachability is off', async () => {
  const emulator = await startEmulator()
  const alice = await connectClient(emulator, 'alice')
  expect(alice.reachabilityEnabled).toBe(false)
  expect(alice.user.isOnline).toBeNull()
})

test('with reachability on, a user is online while a client of his is connected', async () => {
  const emulator = await startEmulator()
  const { chatServiceSid } = emulator.credentials
  await twilioFor(emulator).services(chatServiceSid).configuration().update({ reachabilityEnabled: true })
  const [alice, bob] = await Promise.all([connectClient(emulator, 'alice'), connectClient(emulator, 'bob')])
  expect(alice.reachabilityEnabled).toBe(true)
  const watched = await alice.getUser('bob')
  await expect.poll(() => watched.isOnline).toBe(true)
  await bob.shutdown()
  await expect.poll(() => watched.isOnline).toBe(false)
})
