/** What happens when a token expires. */
import { expect, test } from 'vitest'
import { connectClient, nextEvent } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'

test('an expired token ends the session with tokenExpired, and a new one begins it again', async () => {
  const emulator = await startEmulator()
  const client = await connectClient(emulator, 'alice')
  const expired = nextEvent(client, 'tokenExpired')
  emulator.control.advanceClock(3_601_000)
  await expired
  await expect.poll(() => client.connectionState).toBe('denied')
  const connected = nextEvent(client, 'connectionStateChanged', (state) => state === 'connected')
  await client.updateToken(emulator.control.mintToken('alice'))
  await connected
  await client.createConversation({ friendlyName: 'back again' })
})
