/** Looking at a conversation that one may see without being in it. */
import type { Conversation } from '@twilio/conversations'
import { expect, test } from 'vitest'
import { connectClient, nextEvent } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'

test('the creator peeks at a conversation that he is not in, and joins it', async () => {
  const emulator = await startEmulator()
  const first = await connectClient(emulator, 'alice')
  const { sid } = await first.createConversation({ uniqueName: 'general', attributes: { topic: 'tea' } })
  const alice = await connectClient(emulator, 'alice')
  const added = nextEvent<Conversation>(alice, 'conversationAdded')
  const peeked = await alice.peekConversationBySid(sid)
  expect(peeked).toMatchObject({ sid, status: 'notParticipating', uniqueName: 'general', createdBy: 'alice' })
  expect(await peeked.getAttributes()).toEqual({ topic: 'tea' })
  expect((await added).sid).toBe(sid)
  const joined = nextEvent<Conversation>(alice, 'conversationJoined')
  await peeked.join()
  expect((await joined).status).toBe('joined')
})
