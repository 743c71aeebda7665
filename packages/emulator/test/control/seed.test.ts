/** Filling an emulator from a seed. */
import { expect, test } from 'vitest'
import type { Seed } from '../../src/index.ts'
import { connectClient } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twilioFor } from '../support/twilio.ts'

const seed: Seed = {
  users: [
    { identity: 'alice', friendlyName: 'Alice', attributes: { team: 'red' }, role: 'service admin' },
    { identity: 'bob' },
  ],
  conversations: [
    {
      uniqueName: 'general',
      friendlyName: 'General',
      attributes: { topic: 'tea' },
      createdBy: 'alice',
      participants: ['alice', { identity: 'bob', attributes: { seat: 2 }, lastReadMessageIndex: 0 }],
      messages: [
        { author: 'alice', body: 'hello', date: '2026-01-01T10:00:00Z' },
        { author: 'bob', body: 'hi', attributes: { mood: 'good' } },
      ],
    },
  ],
}

test('a client finds everything that the seed says', async () => {
  const emulator = await startEmulator({ seed })
  const bob = await connectClient(emulator, 'bob')
  const conversation = await bob.getConversationByUniqueName('general')
  expect(conversation).toMatchObject({
    friendlyName: 'General',
    attributes: { topic: 'tea' },
    createdBy: 'alice',
    lastReadMessageIndex: 0,
  })
  const { items } = await conversation.getMessages()
  expect(items.map(({ author, body }) => [author, body])).toEqual([
    ['alice', 'hello'],
    ['bob', 'hi'],
  ])
  expect(items[0]?.dateCreated).toEqual(new Date('2026-01-01T10:00:00Z'))
  expect(items[1]?.attributes).toEqual({ mood: 'good' })
  expect(await conversation.getUnreadMessagesCount()).toBe(1)
  const alice = await bob.getUser('alice')
  expect(alice).toMatchObject({ friendlyName: 'Alice', attributes: { team: 'red' } })
  expect((await conversation.getParticipantByIdentity('bob'))?.attributes).toEqual({ seat: 2 })
})

test('seeding twice adds nothing twice', async () => {
  const emulator = await startEmulator({ seed })
  emulator.control.seed(seed)
  const api = twilioFor(emulator)
  expect(await api.users.list()).toHaveLength(2)
  expect(await api.conversations('general').messages.list()).toHaveLength(2)
})

test('a seed that is wrong somewhere adds nothing at all', async () => {
  const emulator = await startEmulator()
  const wrong = {
    ...seed,
    conversations: [...(seed.conversations ?? []), { uniqueName: 'x', createdBy: 'system' }],
  }
  expect(() => emulator.control.seed(wrong)).toThrow('Identity reserved')
  expect(() => emulator.control.seed({ rooms: [] } as unknown as Seed)).toThrow('Invalid parameter')
  expect(await twilioFor(emulator).users.list()).toEqual([])
})
