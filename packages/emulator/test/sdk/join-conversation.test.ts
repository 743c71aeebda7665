/** Joining, leaving and finding conversations. */
import type { Conversation } from '@twilio/conversations'
import { expect, test } from 'vitest'
import { connectClient, nextEvent } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'

test('the creator joins and the conversation is in the list of a client that connects later', async () => {
  const emulator = await startEmulator()
  const alice = await connectClient(emulator, 'alice')
  const conversation = await alice.createConversation({ friendlyName: 'General' })
  const joined = nextEvent<Conversation>(alice, 'conversationJoined')
  await conversation.join()
  expect((await joined).status).toBe('joined')
  const later = await connectClient(emulator, 'alice')
  const list = await later.getSubscribedConversations()
  expect(list.items.map(({ sid, status }) => ({ sid, status }))).toEqual([
    { sid: conversation.sid, status: 'joined' },
  ])
})

test('joining twice is refused with 409 and 50433', async () => {
  const emulator = await startEmulator()
  const { ofAlice } = await twoInConversation(emulator)
  await expect(ofAlice.add('bob')).rejects.toMatchObject({ status: 409, body: { code: 50433 } })
})

test('somebody who is not in a conversation can neither see, find nor join it', async () => {
  const emulator = await startEmulator()
  const { ofAlice } = await twoInConversation(emulator)
  const carol = await connectClient(emulator, 'carol')
  const forbidden = { status: 403, body: { code: 50430 } }
  await expect(carol.peekConversationBySid(ofAlice.sid)).rejects.toMatchObject(forbidden)
  await expect(carol.getConversationBySid(ofAlice.sid)).rejects.toMatchObject(forbidden)
  await expect(carol.getConversationByUniqueName('general')).rejects.toMatchObject(forbidden)
  expect((await carol.getSubscribedConversations()).items).toEqual([])
})

test('a name that nobody uses is not found, with 404 and 50350', async () => {
  const emulator = await startEmulator()
  const alice = await connectClient(emulator, 'alice')
  await expect(alice.getConversationByUniqueName('nowhere')).rejects.toMatchObject({
    status: 404,
    body: { code: 50350 },
  })
})

test('who leaves gets conversationLeft and is told nothing more', async () => {
  const emulator = await startEmulator()
  const { alice, bob, ofAlice, ofBob } = await twoInConversation(emulator)
  const left = nextEvent<Conversation>(bob, 'conversationLeft')
  const seenByAlice = nextEvent(alice, 'participantLeft')
  await ofBob.leave()
  expect((await left).sid).toBe(ofAlice.sid)
  await seenByAlice
  let heard = 0
  bob.on('messageAdded', () => (heard += 1))
  await ofAlice.sendMessage('he is gone')
  await bob.createConversation({})
  expect(heard).toBe(0)
  await expect(ofBob.sendMessage('me too')).rejects.toMatchObject({ status: 403, body: { code: 50430 } })
})
