/** Sending and receiving messages through the SDK. */
import type { Message } from '@twilio/conversations'
import { expect, test } from 'vitest'
import { connectClient, nextEvent } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'

test('a message that alice sends reaches bob with its author, body, index and attributes', async () => {
  const emulator = await startEmulator()
  const [alice, bob] = await Promise.all([connectClient(emulator, 'alice'), connectClient(emulator, 'bob')])
  const conversation = await alice.createConversation({ friendlyName: 'General', uniqueName: 'general' })
  await conversation.join()
  const joined = nextEvent(bob, 'conversationJoined')
  await conversation.add('bob')
  await joined
  const added = nextEvent<Message>(bob, 'messageAdded')
  const index = await conversation.sendMessage('hello bob', { mood: 'good' })
  const message = await added
  expect(index).toBe(0)
  expect(message).toMatchObject({
    author: 'alice',
    body: 'hello bob',
    index: 0,
    attributes: { mood: 'good' },
  })
})
