/** Adding, changing and removing participants. */
import type { Conversation, Participant } from '@twilio/conversations'
import { expect, test } from 'vitest'
import { connectClient, nextEvent } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'

test('an added participant is told, and so are the others', async () => {
  const emulator = await startEmulator()
  const { bob, ofAlice } = await twoInConversation(emulator)
  const carol = await connectClient(emulator, 'carol')
  const added = nextEvent<Conversation>(carol, 'conversationAdded')
  const joined = nextEvent<Participant>(bob, 'participantJoined')
  await ofAlice.add('carol', { role: 'guest' })
  expect((await added).friendlyName).toBe('General')
  expect(await joined).toMatchObject({ identity: 'carol', attributes: { role: 'guest' }, type: 'chat' })
  const identities = async () => new Set((await ofAlice.getParticipants()).map(({ identity }) => identity))
  await expect.poll(identities).toEqual(new Set(['alice', 'bob', 'carol']))
  expect(await ofAlice.getParticipantsCount()).toBe(3)
})

test('changed attributes of a participant reach the others', async () => {
  const emulator = await startEmulator()
  const { bob, ofAlice, alice } = await twoInConversation(emulator)
  const updated = nextEvent<{ participant: Participant }>(bob, 'participantUpdated')
  const me = await ofAlice.getParticipantByIdentity(alice.user.identity)
  await me?.updateAttributes({ away: true })
  expect((await updated).participant).toMatchObject({ identity: 'alice', attributes: { away: true } })
})

test('the creator removes a participant, who gets conversationLeft', async () => {
  const emulator = await startEmulator()
  const { alice, bob, ofAlice } = await twoInConversation(emulator)
  const left = nextEvent<Conversation>(bob, 'conversationLeft')
  const seen = nextEvent<Participant>(alice, 'participantLeft')
  await ofAlice.removeParticipant('bob')
  await left
  expect((await seen).identity).toBe('bob')
})

test('a participant without the right to add or remove others gets 403 and 50107', async () => {
  const emulator = await startEmulator()
  const { ofBob } = await twoInConversation(emulator)
  const denied = { status: 403, body: { code: 50107 } }
  await expect(ofBob.add('carol')).rejects.toMatchObject(denied)
  await expect(ofBob.removeParticipant('alice')).rejects.toMatchObject(denied)
  await expect(ofBob.delete()).rejects.toMatchObject(denied)
  await expect(ofBob.updateFriendlyName('Mine')).rejects.toMatchObject(denied)
})

test('who was removed and added again gets a conversation with live messages', async () => {
  const emulator = await startEmulator()
  const { bob, ofAlice } = await twoInConversation(emulator)
  const left = nextEvent(bob, 'conversationLeft')
  await ofAlice.removeParticipant('bob')
  await left
  const joined = nextEvent<Conversation>(bob, 'conversationJoined')
  await ofAlice.add('bob')
  const again = await joined
  await again.getMessages()
  const added = nextEvent<{ body: string }>(bob, 'messageAdded')
  await ofAlice.sendMessage('welcome back')
  expect((await added).body).toBe('welcome back')
})
