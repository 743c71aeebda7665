/** Updates say what changed. */
import type { Client } from '@twilio/conversations'
import { expect, test } from 'vitest'
import { nextEvent } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twilioFor } from '../support/twilio.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'

interface Update {
  readonly updateReasons: readonly string[]
}

/** Reasons of all updates of one kind so far. */
const collect = (client: Client, event: string): ReadonlySet<string> => {
  const reasons = new Set<string>()
  const emitter = client as unknown as { on: (event: string, listener: (update: Update) => void) => void }
  emitter.on(event, ({ updateReasons }) => {
    for (const reason of updateReasons) reasons.add(reason)
  })
  return reasons
}

test('every change of a conversation has its reason', async () => {
  const emulator = await startEmulator()
  const { bob, ofAlice, ofBob } = await twoInConversation(emulator)
  const reasons = collect(bob, 'conversationUpdated')
  await ofAlice.updateFriendlyName('New')
  await ofAlice.updateUniqueName('new')
  await ofAlice.updateAttributes({ a: 1 })
  await ofAlice.sendMessage('hello')
  await expect.poll(() => ofBob.lastMessage?.index).toBe(0)
  await ofBob.setAllMessagesRead()
  await ofBob.setUserNotificationLevel('muted')
  const api = twilioFor(emulator).conversations(ofAlice.sid)
  await api.update({ state: 'inactive' })
  await api.update({ dateCreated: new Date('2020-01-01'), dateUpdated: new Date('2020-01-02') })
  await expect
    .poll(() => [...reasons].toSorted())
    .toEqual(
      [
        'attributes',
        'dateCreated',
        'dateUpdated',
        'friendlyName',
        'lastMessage',
        'lastReadMessageIndex',
        'notificationLevel',
        'state',
        'uniqueName',
      ].toSorted(),
    )
  expect(ofBob.state?.current).toBe('inactive')
})

test('every change of a message has its reason', async () => {
  const emulator = await startEmulator()
  const { bob, ofAlice } = await twoInConversation(emulator)
  const heard = nextEvent(bob, 'messageAdded')
  await ofAlice.sendMessage('hello')
  await heard
  const reasons = collect(bob, 'messageUpdated')
  const [message] = (await ofAlice.getMessages()).items
  await message?.updateBody('goodbye')
  await message?.updateAttributes({ a: 1 })
  const api = twilioFor(emulator)
    .conversations(ofAlice.sid)
    .messages(message?.sid ?? '')
  await api.update({ author: 'carol', dateCreated: new Date('2020-01-01'), subject: 'subject' })
  await expect
    .poll(() => [...reasons].toSorted())
    .toEqual(['attributes', 'author', 'body', 'dateCreated', 'dateUpdated', 'lastUpdatedBy', 'subject'])
})

test('every change of a participant has its reason', async () => {
  const emulator = await startEmulator()
  const { alice, ofAlice, ofBob } = await twoInConversation(emulator)
  const reasons = collect(alice, 'participantUpdated')
  await ofAlice.sendMessage('hello')
  await expect.poll(() => ofBob.lastMessage?.index).toBe(0)
  await ofBob.setAllMessagesRead()
  const me = await ofBob.getParticipantByIdentity('bob')
  await me?.updateAttributes({ a: 1 })
  const v1 = twilioFor(emulator)
  const admin = (await v1.roles.list()).find(({ friendlyName }) => friendlyName === 'channel admin')
  await v1
    .conversations(ofAlice.sid)
    .participants(me?.sid ?? '')
    .update({ roleSid: admin?.sid ?? '' })
  await expect
    .poll(() => [...reasons].toSorted())
    .toEqual(['attributes', 'dateUpdated', 'lastReadMessageIndex', 'lastReadTimestamp', 'roleSid'])
})

test('every change of a user has its reason', async () => {
  const emulator = await startEmulator()
  const v1 = twilioFor(emulator)
  await v1.services(emulator.credentials.chatServiceSid).configuration().update({ reachabilityEnabled: true })
  const { alice, bob } = await twoInConversation(emulator)
  const watched = await bob.getUser('alice')
  expect([watched.isOnline, watched.isSubscribed]).toEqual([true, true])
  const reasons = collect(bob, 'userUpdated')
  await alice.user.updateFriendlyName('Alice')
  await alice.user.updateAttributes({ a: 1 })
  await expect.poll(() => [...reasons].toSorted()).toEqual(['attributes', 'friendlyName'])
  await alice.shutdown()
  await expect
    .poll(() => [...reasons].toSorted())
    .toEqual(['attributes', 'friendlyName', 'reachabilityOnline'])
  expect(watched.isOnline).toBe(false)
})
