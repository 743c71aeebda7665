/** Reconnecting: everything that was missed comes as events, once. */
import type { Client, Conversation, Message, Participant } from '@twilio/conversations'
import { expect, test } from 'vitest'
import { connectClient, nextEvent } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twilioFor } from '../support/twilio.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'

const disconnected = (client: Client): Promise<unknown> =>
  nextEvent(client, 'connectionStateChanged', (state) => state !== 'connected')

const record = (client: Client): string[] => {
  const events: string[] = []
  client.on('messageAdded', ({ body }: Message) => events.push(`added ${body}`))
  client.on('messageUpdated', ({ message }: { message: Message }) => events.push(`updated ${message.body}`))
  client.on('messageRemoved', ({ index }: Message) => events.push(`removed ${index}`))
  client.on('participantJoined', ({ identity }: Participant) => events.push(`joined ${identity}`))
  client.on('participantLeft', ({ identity }: Participant) => events.push(`left ${identity}`))
  client.on('conversationAdded', ({ friendlyName }: Conversation) =>
    events.push(`conversation ${friendlyName}`),
  )
  client.on('conversationRemoved', ({ friendlyName }: Conversation) => events.push(`gone ${friendlyName}`))
  return events
}

test('messages added, edited and deleted while a client was away reach it once', async () => {
  const emulator = await startEmulator()
  const { bob, ofAlice, ofBob } = await twoInConversation(emulator)
  const { messages } = twilioFor(emulator).conversations(ofAlice.sid)
  const kept = await messages.create({ body: 'kept' })
  const doomed = await messages.create({ body: 'doomed' })
  await expect.poll(() => ofBob.lastMessage?.index).toBe(1)
  await ofBob.getMessages()

  const events = record(bob)
  const away = disconnected(bob)
  emulator.control.dropSockets('bob')
  await messages.create({ body: 'missed' })
  await messages(kept.sid).update({ body: 'kept and edited' })
  await messages(doomed.sid).remove()
  const fleeting = await messages.create({ body: 'fleeting' })
  await messages(fleeting.sid).remove()
  await away
  await expect
    .poll(() => events.toSorted(), { timeout: 40_000 })
    .toEqual(['added missed', 'removed 1', 'updated kept and edited'].toSorted())
  await messages.create({ body: 'live' })
  await expect.poll(() => events.at(-1)).toBe('added live')
  expect(events).toHaveLength(4)
})

test('memberships and conversations that changed while a client was away reach it', async () => {
  const emulator = await startEmulator()
  const { bob, ofAlice } = await twoInConversation(emulator)
  const api = twilioFor(emulator)
  const doomed = await api.conversations.create({ friendlyName: 'Doomed' })
  const joined = nextEvent<Conversation>(bob, 'conversationJoined')
  await api.conversations(doomed.sid).participants.create({ identity: 'bob' })
  const ofBob = await joined
  await Promise.all([ofBob.getMessages(), ofBob.getParticipants()])

  const events = record(bob)
  const away = disconnected(bob)
  emulator.control.dropSockets('bob')
  await api.conversations(ofAlice.sid).participants.create({ identity: 'carol' })
  await api.conversations(ofAlice.sid).participants('alice').remove()
  await api.conversations(doomed.sid).remove()
  const fresh = await api.conversations.create({ friendlyName: 'Fresh' })
  await api.conversations(fresh.sid).participants.create({ identity: 'bob' })
  await away
  await expect
    .poll(() => events.toSorted(), { timeout: 40_000 })
    .toEqual(['conversation Fresh', 'gone Doomed', 'joined carol', 'left alice'])
})

test('who was removed and added again while away has live messages', async () => {
  const emulator = await startEmulator()
  const { bob, ofAlice } = await twoInConversation(emulator)
  const api = twilioFor(emulator).conversations(ofAlice.sid)
  const away = disconnected(bob)
  const again = nextEvent<Conversation>(bob, 'conversationJoined')
  emulator.control.dropSockets('bob')
  await api.participants('bob').remove()
  await api.participants.create({ identity: 'bob' })
  await away
  const conversation = await again
  await conversation.getMessages()
  const added = nextEvent<Message>(bob, 'messageAdded')
  await ofAlice.sendMessage('hello again')
  expect((await added).body).toBe('hello again')
})

test('a request made while reconnecting is answered', async () => {
  const emulator = await startEmulator()
  const alice = await connectClient(emulator, 'alice')
  const away = disconnected(alice)
  emulator.control.dropSockets()
  await away
  const conversation = await alice.createConversation({ friendlyName: 'queued' })
  expect(conversation.friendlyName).toBe('queued')
})
