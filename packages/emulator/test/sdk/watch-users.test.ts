/** Watching users, and ceasing to. */
import type { User } from '@twilio/conversations'
import { expect, test } from 'vitest'
import { nextEvent } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'

test('a user is watched from getUser on until unsubscribe', async () => {
  const emulator = await startEmulator()
  const { alice, bob } = await twoInConversation(emulator)
  const subscribed = nextEvent<User>(bob, 'userSubscribed', ({ identity }) => identity === 'alice')
  const watched = await bob.getUser('alice')
  expect((await subscribed).identity).toBe('alice')
  expect((await bob.getSubscribedUsers()).map(({ identity }) => identity)).toContain('alice')

  const unsubscribed = nextEvent<User>(bob, 'userUnsubscribed')
  await watched.unsubscribe()
  expect((await unsubscribed).identity).toBe('alice')
  expect(watched.isSubscribed).toBe(false)
  let updates = 0
  watched.on('updated', () => (updates += 1))
  await alice.user.updateFriendlyName('unseen')
  await expect.poll(() => alice.user.friendlyName).toBe('unseen')
  await bob.getSubscribedConversations()
  expect(updates).toBe(0)
})

test('a participant leads to its user', async () => {
  const emulator = await startEmulator()
  const { alice, ofBob } = await twoInConversation(emulator)
  await alice.user.updateFriendlyName('Alice L.')
  const participant = await ofBob.getParticipantByIdentity('alice')
  const user = await participant?.getUser()
  await expect.poll(() => user?.friendlyName).toBe('Alice L.')
  expect(user?.identity).toBe('alice')
})
