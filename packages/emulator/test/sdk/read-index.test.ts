/** How far one has read, and how many messages that leaves. */
import type { Participant } from '@twilio/conversations'
import { expect, test } from 'vitest'
import { connectClient, nextEvent } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twilioFor } from '../support/twilio.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'

test('the unread count is null until a read index is set, and counts from there', async () => {
  const emulator = await startEmulator()
  const { ofAlice, ofBob } = await twoInConversation(emulator)
  for (const body of ['zero', 'one', 'two']) await ofAlice.sendMessage(body)
  expect(await ofBob.getUnreadMessagesCount()).toBeNull()
  await expect.poll(() => ofBob.lastMessage?.index).toBe(2)
  expect(await ofBob.advanceLastReadMessageIndex(0)).toBe(2)
  expect(await ofBob.setAllMessagesRead()).toBe(0)
  await expect.poll(() => ofBob.lastReadMessageIndex).toBe(2)
  expect(await ofBob.updateLastReadMessageIndex(1)).toBe(1)
  expect(await ofBob.setAllMessagesUnread()).toBeNull()
  await expect.poll(() => ofBob.lastReadMessageIndex).toBeNull()
})

test('the others see how far a participant has read', async () => {
  const emulator = await startEmulator()
  const { alice, ofAlice, ofBob } = await twoInConversation(emulator)
  await ofAlice.sendMessage('read me')
  await expect.poll(() => ofBob.lastMessage?.index).toBe(0)
  const updated = nextEvent<{ participant: Participant }>(
    alice,
    'participantUpdated',
    ({ participant }) => participant.identity === 'bob',
  )
  await ofBob.setAllMessagesRead()
  const { participant } = await updated
  expect(participant.lastReadMessageIndex).toBe(0)
  expect(participant.lastReadTimestamp).toBeInstanceOf(Date)
})

test('read index and notification level are there again after connecting anew', async () => {
  const emulator = await startEmulator()
  const { ofAlice, ofBob } = await twoInConversation(emulator)
  await ofAlice.sendMessage('zero')
  await expect.poll(() => ofBob.lastMessage?.index).toBe(0)
  await ofBob.setAllMessagesRead()
  await ofBob.setUserNotificationLevel('muted')
  await expect.poll(() => ofBob.notificationLevel).toBe('muted')
  const later = await connectClient(emulator, 'bob')
  const again = await later.getConversationBySid(ofAlice.sid)
  expect(again).toMatchObject({ lastReadMessageIndex: 0, notificationLevel: 'muted' })
  expect(await again.getUnreadMessagesCount()).toBe(0)
})

test('the notification level is set, and refused to a role without editNotificationLevel', async () => {
  const emulator = await startEmulator()
  const { ofBob } = await twoInConversation(emulator)
  await ofBob.setUserNotificationLevel('muted')
  await expect.poll(() => ofBob.notificationLevel).toBe('muted')
  const { roles } = twilioFor(emulator)
  const role = (await roles.list()).find(({ friendlyName }) => friendlyName === 'channel user')
  await roles(role?.sid ?? '').update({ permission: ['sendMessage'] })
  await expect(ofBob.setUserNotificationLevel('default')).rejects.toMatchObject({
    status: 403,
    body: { code: 50107 },
  })
  await ofBob.updateLastReadMessageIndex(0)
})
