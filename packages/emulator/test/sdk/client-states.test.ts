/** What a client says of its own state. */
import { Client } from '@twilio/conversations'
import { expect, test } from 'vitest'
import { connectClient, nextEvent, openClient } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'

test('a client that is let in becomes connected, then initialized', async () => {
  const emulator = await startEmulator()
  const client = openClient(emulator, emulator.control.mintToken('alice'))
  const states: string[] = []
  client.on('connectionStateChanged', (state) => states.push(state))
  client.on('stateChanged', (state) => states.push(state))
  await nextEvent(client, 'initialized')
  await client.getSubscribedConversations()
  expect(states).toEqual(['connecting', 'connected', 'initialized'])
})

test('a client that is refused for good fails, with the reason', async () => {
  const emulator = await startEmulator()
  const client = openClient(emulator, 'rubbish')
  const failed = nextEvent(client, 'initFailed')
  const state = nextEvent(client, 'stateChanged')
  const error = nextEvent(client, 'connectionError')
  expect(await state).toBe('failed')
  expect(await failed).toMatchObject({ error: { terminal: true } })
  expect(await error).toMatchObject({ terminal: true, errorCode: 20101 })
})

test('every event of the client has a constant with its name', async () => {
  const emulator = await startEmulator()
  const alice = await connectClient(emulator, 'alice')
  expect([Client.messageAdded, Client.conversationJoined]).toEqual(['messageAdded', 'conversationJoined'])
  expect(alice.reachabilityEnabled).toBe(false)
})
