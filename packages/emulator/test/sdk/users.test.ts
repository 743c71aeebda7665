/** Names and attributes of users. */
import type { User, UserUpdateReason } from '@twilio/conversations'
import { expect, test } from 'vitest'
import { connectClient, nextEvent } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'

test('a changed name and attributes reach those who watch the user, and stay', async () => {
  const emulator = await startEmulator()
  const { alice, bob } = await twoInConversation(emulator)
  const watched = await bob.getUser('alice')
  const renamed = nextEvent<{ user: User; updateReasons: UserUpdateReason[] }>(watched, 'updated')
  await alice.user.updateFriendlyName('Alice L.')
  expect((await renamed).user.friendlyName).toBe('Alice L.')
  await alice.user.updateAttributes({ color: 'green' })
  await expect.poll(() => watched.attributes).toEqual({ color: 'green' })
  const later = await connectClient(emulator, 'alice')
  expect(later.user).toMatchObject({ friendlyName: 'Alice L.', attributes: { color: 'green' } })
})

test('a user whom nobody has seen is not found, with 404 and 50200', async () => {
  const emulator = await startEmulator()
  const alice = await connectClient(emulator, 'alice')
  await expect(alice.getUser('nobody')).rejects.toMatchObject({ status: 404, body: { code: 50200 } })
})
