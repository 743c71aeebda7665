/** Expiring a token before its time. */
import { expect, test } from 'vitest'
import { connectClient, nextEvent } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'

test('a client whose token was expired is told, and goes on with another', async () => {
  const emulator = await startEmulator()
  const alice = await connectClient(emulator, 'alice')
  const expired = nextEvent(alice, 'tokenExpired')
  emulator.faults.expireToken('alice')
  await expired
  expect(alice.connectionState).toBe('denied')
  await alice.updateToken(emulator.control.mintToken('alice', 1800))
  expect((await alice.createConversation({ friendlyName: 'again' })).friendlyName).toBe('again')
})
