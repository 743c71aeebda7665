/** Push notifications: payloads are read, registrations are taken. */
import { Client } from '@twilio/conversations'
import type { PushNotification } from '@twilio/conversations'
import { expect, test } from 'vitest'
import { connectClient, nextEvent } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twilioFor } from '../support/twilio.ts'

const payload = {
  data: {
    twi_message_type: 'twilio.conversations.new_message',
    twi_title: 'General',
    twi_body: 'hello',
    conversation_sid: `CH${'1'.repeat(32)}`,
    conversation_title: 'General',
    message_index: '3',
    message_sid: `IM${'1'.repeat(32)}`,
  },
}

test('a payload that came by push is read and handed on', async () => {
  const emulator = await startEmulator()
  const alice = await connectClient(emulator, 'alice')
  const pushed = nextEvent<PushNotification>(alice, 'pushNotification')
  await alice.handlePushNotification(payload)
  const expected = {
    type: 'twilio.conversations.new_message',
    data: { conversationSid: payload.data.conversation_sid, messageIndex: 3 },
  }
  expect(await pushed).toMatchObject(expected)
  expect(Client.parsePushNotification(payload)).toMatchObject(expected)
})

test('registering for push makes a binding of the service, and taking it back removes it', async () => {
  const emulator = await startEmulator()
  const alice = await connectClient(emulator, 'alice')
  const answered = (method: string) =>
    emulator.control
      .readTraffic()
      .filter((each) => each.path?.startsWith('/v1/registrations') && each.method === method)
  const { bindings } = twilioFor(emulator).services(emulator.credentials.chatServiceSid)
  await alice.setPushRegistrationId('fcm', 'address')
  await expect.poll(() => answered('POST')).toHaveLength(1)
  expect(await bindings.list()).toMatchObject([
    { identity: 'alice', bindingType: 'fcm', endpoint: 'address' },
  ])
  await alice.unsetPushRegistrationId('fcm')
  await expect.poll(() => answered('DELETE')).toHaveLength(1)
  await alice.removePushRegistrations('fcm', 'address')
  expect(answered('DELETE')).toHaveLength(2)
  expect(await bindings.list()).toEqual([])
})

test('a deleted user takes the registrations of his devices along', async () => {
  const emulator = await startEmulator()
  const alice = await connectClient(emulator, 'alice')
  const bob = await connectClient(emulator, 'bob')
  const service = twilioFor(emulator).services(emulator.credentials.chatServiceSid)
  await Promise.all([alice.setPushRegistrationId('fcm', 'hers'), bob.setPushRegistrationId('fcm', 'his')])
  await expect.poll(() => service.bindings.list()).toHaveLength(2)
  await service.users('bob').remove()
  expect(await service.bindings.list()).toMatchObject([{ identity: 'alice' }])
})
