/** Deleting conversations. */
import type { Conversation } from '@twilio/conversations'
import { expect, test } from 'vitest'
import { connectClient, nextEvent } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'

test('everybody loses a deleted conversation, and its unique name is free again', async () => {
  const emulator = await startEmulator()
  const { alice, bob, ofAlice } = await twoInConversation(emulator)
  const removed = [
    nextEvent<Conversation>(alice, 'conversationRemoved'),
    nextEvent<Conversation>(bob, 'conversationRemoved'),
  ]
  await ofAlice.delete()
  const sids = (await Promise.all(removed)).map(({ sid }) => sid)
  expect(sids).toEqual([ofAlice.sid, ofAlice.sid])
  const later = await connectClient(emulator, 'bob')
  expect((await later.getSubscribedConversations()).items).toEqual([])
  const again = await bob.createConversation({ uniqueName: 'general' })
  expect(again.sid).not.toBe(ofAlice.sid)
})
