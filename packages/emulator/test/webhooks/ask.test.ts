/** Webhooks that are asked before something happens. */
import type { Message } from '@twilio/conversations'
import twilio from 'twilio'
import { expect, test } from 'vitest'
import { askedEvents } from '../../src/webhooks/events.ts'
import { nextEvent } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twilioFor } from '../support/twilio.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'
import { startWebhookReceiver } from '../support/webhook-receiver.ts'
import type { WebhookReply } from '../support/webhook-receiver.ts'

const start = async (answer: (type: string) => WebhookReply) => {
  const emulator = await startEmulator()
  const hook = await startWebhookReceiver(({ form }) => answer(form['EventType'] ?? ''))
  const people = await twoInConversation(emulator)
  const configuration = twilioFor(emulator).configuration.webhooks()
  await configuration.update({
    preWebhookUrl: `${hook.url}/pre?a=b`,
    filters: [...askedEvents],
    method: 'POST',
  })
  return { emulator, hook, configuration, ...people }
}

test('what a receiver changes is what everybody gets, and nothing is stored twice', async () => {
  const { emulator, hook, bob, ofAlice } = await start(() => ({
    status: 200,
    body: '{"body":"****","author":"censor","attributes":"{\\"c\\":1}","index":7}',
  }))
  const added = nextEvent<Message>(bob, 'messageAdded')
  expect(await ofAlice.sendMessage('damn', { mood: 'bad' })).toBe(0)
  expect(await added).toMatchObject({ body: '****', author: 'censor', attributes: { c: 1 }, index: 0 })
  const [call] = hook.calls
  expect(call?.form).toMatchObject({
    AccountSid: emulator.credentials.accountSid,
    ChatServiceSid: emulator.credentials.chatServiceSid,
    EventType: 'onMessageAdd',
    Source: 'SDK',
    ClientIdentity: 'alice',
    ConversationSid: ofAlice.sid,
    Author: 'alice',
    Body: 'damn',
    Attributes: '{"mood":"bad"}',
  })
  const { authToken } = emulator.credentials
  const url = hook.url + (call?.path ?? '')
  expect(call?.path).toBe('/pre?a=b')
  expect(twilio.validateRequest(authToken, call?.signature ?? '', url, { ...call?.form })).toBe(true)
  expect(twilio.validateRequest(authToken, call?.signature ?? '', url, { ...call?.form, Body: 'x' })).toBe(
    false,
  )
  expect(hook.calls).toHaveLength(1)
  expect(await twilioFor(emulator).conversations('general').messages.list()).toHaveLength(1)
})

test.for([
  ['an empty object', { status: 200, body: '{}' }],
  ['no JSON', { status: 200, body: 'ok' }],
  ['a redirection, which is not followed', { status: 302, location: '/elsewhere' }],
] as const)('%s lets it pass unchanged', async ([, reply]) => {
  const { hook, bob, ofAlice } = await start(() => reply)
  const added = nextEvent<Message>(bob, 'messageAdded')
  await ofAlice.sendMessage('hello')
  expect((await added).body).toBe('hello')
  expect(hook.calls.map(({ path }) => path)).toEqual(['/pre?a=b'])
})

test('a receiver that does not answer for five seconds of the emulator lets it pass', async () => {
  const { emulator, hook, ofAlice } = await start(() => undefined)
  const sent = ofAlice.sendMessage('hello')
  await expect.poll(() => hook.calls.length).toBe(1)
  expect(await twilioFor(emulator).conversations('general').messages.list()).toEqual([])
  emulator.control.advanceClock(5000)
  expect(await sent).toBe(0)
})

test('a receiver that is not there lets it pass', async () => {
  const { configuration, ofAlice } = await start(() => ({ status: 500 }))
  await configuration.update({ preWebhookUrl: 'http://127.0.0.1:1/' })
  expect(await ofAlice.sendMessage('hello')).toBe(0)
})

test('everything a client does can be refused, and leaves nothing behind', async () => {
  const { alice, ofAlice, hook, configuration } = await start(() => ({ status: 200 }))
  await ofAlice.sendMessage('hello')
  const [message] = (await ofAlice.getMessages()).items
  const [participant] = (await ofAlice.getParticipants()).filter(({ identity }) => identity === 'alice')
  const refusing = await startWebhookReceiver(() => ({ status: 403 }))
  await configuration.update({ preWebhookUrl: refusing.url })
  const before = hook.calls.length
  const attempts: Readonly<Record<string, () => Promise<unknown> | undefined>> = {
    onMessageAdd: () => ofAlice.sendMessage('no'),
    onMessageUpdate: () => message?.updateBody('no'),
    onMessageRemove: () => message?.remove(),
    onConversationAdd: () => alice.createConversation({ friendlyName: 'no' }),
    onConversationUpdate: () => ofAlice.updateFriendlyName('no'),
    onConversationRemove: () => ofAlice.delete(),
    onParticipantAdd: () => ofAlice.add('carol'),
    onParticipantUpdate: () => participant?.updateAttributes({ no: true }),
    onParticipantRemove: () => ofAlice.removeParticipant('bob'),
    onUserUpdate: () => alice.user.updateFriendlyName('no'),
  }
  for (const attempt of Object.values(attempts)) {
    await expect(attempt()).rejects.toMatchObject({ status: 403, body: { code: 50056 } })
  }
  expect(refusing.calls.map(({ form }) => form['EventType'])).toEqual(Object.keys(attempts))
  expect(Object.keys(attempts).toSorted()).toEqual([...askedEvents].toSorted())
  expect(hook.calls).toHaveLength(before)
  expect(ofAlice).toMatchObject({ friendlyName: 'General' })
  expect((await ofAlice.getMessages()).items.map(({ body }) => body)).toEqual(['hello'])
  expect((await ofAlice.getParticipants()).map(({ identity }) => identity)).toEqual(['alice', 'bob'])
})

test('webhooks of a service replace those of the account', async () => {
  const { emulator, hook, ofAlice } = await start(() => ({ status: 403 }))
  const { services } = twilioFor(emulator)
  const own = await startWebhookReceiver(() => ({ status: 200, body: '{"body":"of the service"}' }))
  await services(emulator.credentials.chatServiceSid)
    .configuration.webhooks()
    .update({ preWebhookUrl: own.url, filters: ['onMessageAdd'], method: 'POST' })
  await ofAlice.sendMessage('hello')
  expect((await ofAlice.getMessages()).items.map(({ body }) => body)).toEqual(['of the service'])
  expect(hook.calls).toEqual([])
})
