/** What the REST API changes reaches connected clients, and the other way round. */
import type { Conversation, Message, Participant } from '@twilio/conversations'
import { expect, test } from 'vitest'
import { connectClient, nextEvent } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twilioFor } from '../support/twilio.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'

test('a participant added over REST gets the conversation at once', async () => {
  const emulator = await startEmulator()
  const bob = await connectClient(emulator, 'bob')
  const api = twilioFor(emulator)
  const { sid } = await api.conversations.create({ friendlyName: 'General', uniqueName: 'general' })
  const joined = nextEvent<Conversation>(bob, 'conversationJoined')
  await api.conversations(sid).participants.create({ identity: 'bob' })
  expect(await joined).toMatchObject({ sid, friendlyName: 'General', createdBy: 'system', status: 'joined' })
})

test('messages, renames and removals over REST reach the clients', async () => {
  const emulator = await startEmulator()
  const { alice, bob, ofAlice } = await twoInConversation(emulator)
  const conversation = twilioFor(emulator).conversations(ofAlice.sid)

  const added = nextEvent<Message>(bob, 'messageAdded')
  const { sid } = await conversation.messages.create({ body: 'from the server', author: 'robot' })
  expect(await added).toMatchObject({ sid, author: 'robot', body: 'from the server', index: 0 })

  const edited = nextEvent<{ message: Message }>(bob, 'messageUpdated')
  await conversation.messages(sid).update({ body: 'from the machine' })
  expect((await edited).message.body).toBe('from the machine')

  const removed = nextEvent<Message>(bob, 'messageRemoved')
  await conversation.messages(sid).remove()
  await removed

  await conversation.update({ friendlyName: 'Renamed' })
  await expect.poll(() => ofAlice.friendlyName).toBe('Renamed')

  const left = nextEvent<Participant>(alice, 'participantLeft')
  await conversation.participants('bob').remove()
  expect((await left).identity).toBe('bob')
})

test('what clients write is read over REST', async () => {
  const emulator = await startEmulator()
  const { ofAlice } = await twoInConversation(emulator)
  const api = twilioFor(emulator)
  for (let index = 0; index < 7; index += 1) await ofAlice.sendMessage(`message ${index}`)
  const messages = await api.conversations('general').messages.list({ pageSize: 3 })
  expect(messages.map(({ index, body, author }) => ({ index, body, author }))).toEqual(
    Array.from({ length: 7 }, (_, index) => ({ index, body: `message ${index}`, author: 'alice' })),
  )
  const participants = await api.conversations(ofAlice.sid).participants.list()
  expect(participants.map(({ identity }) => identity)).toEqual(['alice', 'bob'])
  const [of] = await api.participantConversations.list({ identity: 'bob' })
  expect(of).toMatchObject({ conversationSid: ofAlice.sid, conversationUniqueName: 'general' })
})
