/** Renewing a token before it expires. */
import { expect, test } from 'vitest'
import { connectClient, nextEvent, openClient } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'

test('a client is warned 180 seconds ahead', async () => {
  const emulator = await startEmulator()
  const client = await connectClient(emulator, 'alice')
  let isWarned = false
  client.on('tokenAboutToExpire', () => (isWarned = true))
  emulator.control.advanceClock(3_400_000)
  await client.createConversation({})
  expect(isWarned).toBe(false)
  const warned = nextEvent(client, 'tokenAboutToExpire')
  emulator.control.advanceClock(30_000)
  await warned
})

test('a client whose token lasts less than 180 seconds is warned at once', async () => {
  const emulator = await startEmulator()
  const client = openClient(emulator, emulator.control.mintToken('alice', 60))
  await Promise.all([nextEvent(client, 'tokenAboutToExpire'), nextEvent(client, 'initialized')])
})

test('a renewed token keeps the session beyond the old expiry', async () => {
  const emulator = await startEmulator()
  const client = await connectClient(emulator, 'alice')
  await client.updateToken(emulator.control.mintToken('alice', 7200))
  emulator.control.advanceClock(3_700_000)
  await client.createConversation({ friendlyName: 'still here' })
  expect(client.connectionState).toBe('connected')
})

test('a token of somebody else ends the session', async () => {
  const emulator = await startEmulator()
  const client = await connectClient(emulator, 'alice')
  await expect(client.updateToken(emulator.control.mintToken('bob'))).rejects.toThrow('UNAUTHORIZED')
})
