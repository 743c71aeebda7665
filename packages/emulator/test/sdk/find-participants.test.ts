/** Finding participants, and what is known of each. */
import { expect, test } from 'vitest'
import { nextEvent } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'

test('a participant is found by identity and by SID, with all its properties', async () => {
  const emulator = await startEmulator()
  const { ofAlice, ofBob } = await twoInConversation(emulator)
  const bob = await ofAlice.getParticipantByIdentity('bob')
  expect(bob).toMatchObject({
    identity: 'bob',
    type: 'chat',
    attributes: {},
    isTyping: false,
    lastReadMessageIndex: null,
    lastReadTimestamp: null,
  })
  expect(bob?.sid).toMatch(/^MB[0-9a-f]{32}$/)
  expect(bob?.roleSid).toMatch(/^RL[0-9a-f]{32}$/)
  expect(bob?.dateCreated).toBeInstanceOf(Date)
  expect(bob?.dateUpdated).toBeInstanceOf(Date)
  expect(bob?.conversation.sid).toBe(ofBob.sid)
  expect((await ofBob.getParticipantBySid(bob?.sid ?? ''))?.identity).toBe('bob')
})

test('whoever is not in a conversation is not found', async () => {
  const emulator = await startEmulator()
  const { ofAlice } = await twoInConversation(emulator)
  await expect(ofAlice.getParticipantByIdentity('carol')).rejects.toThrow('identity carol was not found')
  const sid = `MB${'0'.repeat(32)}`
  await expect(ofAlice.getParticipantBySid(sid)).rejects.toThrow(`SID ${sid} was not found`)
})

test('participants are counted, added with attributes, and remove themselves as objects', async () => {
  const emulator = await startEmulator()
  const { alice, ofAlice, ofBob } = await twoInConversation(emulator)
  const joined = nextEvent(alice, 'participantJoined')
  await ofAlice.add('carol', { seat: 3 })
  await joined
  expect(await ofAlice.getParticipantsCount()).toBe(3)
  const carol = await ofAlice.getParticipantByIdentity('carol')
  expect(carol?.attributes).toEqual({ seat: 3 })
  const left = nextEvent(alice, 'participantLeft')
  await carol?.remove()
  await left
  // The client keeps counts for five seconds, so another one is asked.
  expect(await ofBob.getParticipantsCount()).toBe(2)
})

test('the author of a message leads to the participant', async () => {
  const emulator = await startEmulator()
  const { ofAlice } = await twoInConversation(emulator)
  await ofAlice.sendMessage('hello')
  const [message] = (await ofAlice.getMessages()).items
  const author = await message?.getParticipant()
  expect(author?.identity).toBe('alice')
  expect(message?.participantSid).toBe(author?.sid)
})
