/** Webhooks that are told after something happened. */
import twilio from 'twilio'
import { expect, test } from 'vitest'
import { toldEvents } from '../../src/webhooks/events.ts'
import { connectClient } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twilioFor } from '../support/twilio.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'
import { startWebhookReceiver } from '../support/webhook-receiver.ts'

test('everything that happens is told with what it is about', async () => {
  const emulator = await startEmulator()
  const hook = await startWebhookReceiver()
  const { alice, ofAlice } = await twoInConversation(emulator)
  const api = twilioFor(emulator)
  const all = { postWebhookUrl: hook.url, filters: [...toldEvents], method: 'POST' }
  await api.configuration.webhooks().update(all)
  const told = (type: string) => hook.calls.findLast(({ form }) => form['EventType'] === type)?.form

  await alice.user.updateFriendlyName('Alice')
  await ofAlice.sendMessage('hello')
  const [message] = (await ofAlice.getMessages()).items
  await message?.updateBody('bye')
  await message?.remove()
  await ofAlice.updateFriendlyName('Renamed')
  await ofAlice.add('carol')
  await ofAlice.updateLastReadMessageIndex(0)
  await ofAlice.removeParticipant('carol')
  const xTwilioWebhookEnabled = 'true'
  await api.users.create({ identity: 'dave', xTwilioWebhookEnabled })
  const one = api.conversations(ofAlice.sid)
  await one.update({ state: 'inactive', xTwilioWebhookEnabled })
  await one.participants.create({ 'messagingBinding.address': '+15550101', xTwilioWebhookEnabled })
  await one.messages.create({ body: 'to a phone', xTwilioWebhookEnabled })
  emulator.control.advanceClock(1000)
  await one.remove({ xTwilioWebhookEnabled })
  await alice.createConversation({ friendlyName: 'Another' })

  const types = () => new Set(hook.calls.map(({ form }) => form['EventType']))
  await expect.poll(types).toEqual(new Set(toldEvents))
  expect(told('onMessageRemoved')).toMatchObject({ Body: 'bye', DateRemoved: expect.any(String) as string })
  expect(told('onUserAdded')).toMatchObject({ Identity: 'dave', Source: 'API' })
  expect(told('onUserAdded')).not.toHaveProperty('ClientIdentity')
  expect(told('onDeliveryUpdated')).toMatchObject({ Status: 'delivered', ErrorCode: '0' })
  expect(told('onConversationRemoved')).toMatchObject({ FriendlyName: 'Renamed' })
  const states = hook.calls.filter(({ form }) => form['EventType'] === 'onConversationStateUpdated')
  expect(states.map(({ form }) => [form['StateFrom'], form['StateTo'], form['Reason']])).toEqual([
    ['active', 'inactive', 'API'],
    ['inactive', 'active', 'EVENT'],
  ])
})

test('what the REST API does is told only when it is asked for, signed as the receiver checks it', async () => {
  const emulator = await startEmulator()
  const hook = await startWebhookReceiver()
  const api = twilioFor(emulator)
  const filters = ['onMessageAdded']
  await api.configuration.webhooks().update({ postWebhookUrl: `${hook.url}/post`, filters, method: 'POST' })
  const { sid } = await api.conversations.create({})
  await api.conversations(sid).messages.create({ body: 'silent' })
  await api.conversations(sid).messages.create({ body: 'told', xTwilioWebhookEnabled: 'true' })
  await expect.poll(() => hook.calls.length).toBe(1)
  const [call] = hook.calls
  expect(call?.form).toMatchObject({ Body: 'told', Source: 'API', ConversationSid: sid })
  const { authToken } = emulator.credentials
  const form = { ...call?.form }
  expect(twilio.validateRequest(authToken, call?.signature ?? '', `${hook.url}/post`, form)).toBe(true)
})

test('a user who comes with a token for the first time is told, once', async () => {
  const emulator = await startEmulator()
  const hook = await startWebhookReceiver()
  const filters = ['onUserAdded']
  await twilioFor(emulator).configuration.webhooks().update({ postWebhookUrl: hook.url, filters })
  const { alice, ofAlice } = await twoInConversation(emulator)
  await alice.shutdown()
  await connectClient(emulator, 'alice')
  await twilioFor(emulator).conversations(ofAlice.sid).participants.create({ identity: 'silent' })
  await twilioFor(emulator).users.create({ identity: 'last', xTwilioWebhookEnabled: 'true' })
  const told = () => hook.calls.map(({ form }) => [form['Identity'], form['Source'], form['ClientIdentity']])
  await expect.poll(() => told().at(-1)?.[0]).toBe('last')
  const byName = told().toSorted(([a = ''], [b = '']) => a.localeCompare(b))
  expect(byName).toEqual([
    ['alice', 'SDK', 'alice'],
    ['bob', 'SDK', 'bob'],
    ['last', 'API', undefined],
  ])
})

test('a GET carries everything in its address, which is signed', async () => {
  const emulator = await startEmulator()
  const hook = await startWebhookReceiver()
  const api = twilioFor(emulator)
  const filters = ['onConversationAdded']
  await api.configuration.webhooks().update({ postWebhookUrl: `${hook.url}/x?a=b`, filters, method: 'GET' })
  await api.conversations.create({ friendlyName: 'ö & ü', xTwilioWebhookEnabled: 'true' })
  await expect.poll(() => hook.calls.length).toBe(1)
  const [call] = hook.calls
  expect(call).toMatchObject({ method: 'GET', form: { a: 'b', FriendlyName: 'ö & ü', Source: 'API' } })
  const { authToken } = emulator.credentials
  const url = hook.url + (call?.path ?? '')
  expect(twilio.validateRequest(authToken, call?.signature ?? '', url, {})).toBe(true)
})

test('a webhook of a conversation hears of that one alone, a trigger of its words alone', async () => {
  const emulator = await startEmulator()
  const hook = await startWebhookReceiver()
  const { conversations } = twilioFor(emulator)
  const [one, other] = [await conversations.create({}), await conversations.create({})] as const
  await conversations(one.sid).webhooks.create({
    target: 'webhook',
    'configuration.url': `${hook.url}/all`,
    'configuration.filters': ['onMessageAdded', 'onMessageRemoved'],
  })
  await conversations(one.sid).webhooks.create({
    target: 'trigger',
    'configuration.url': `${hook.url}/trigger`,
    'configuration.triggers': ['HELP'],
  })
  const xTwilioWebhookEnabled = 'true'
  await conversations(other.sid).messages.create({ body: 'help', xTwilioWebhookEnabled })
  await conversations(one.sid).messages.create({ body: 'nothing', xTwilioWebhookEnabled })
  await conversations(one.sid).messages.create({ body: 'please help', xTwilioWebhookEnabled })
  const seen = () => hook.calls.map(({ path, form }) => `${path} ${form['Body']}`).toSorted()
  await expect.poll(seen).toEqual(['/all nothing', '/all please help', '/trigger please help'])
})

test('a webhook made with ReplayAfter is told the messages behind it', async () => {
  const emulator = await startEmulator()
  const hook = await startWebhookReceiver()
  const { conversations } = twilioFor(emulator)
  const { sid } = await conversations.create({})
  for (const body of ['zero', 'one', 'two']) await conversations(sid).messages.create({ body })
  await conversations(sid).webhooks.create({
    target: 'webhook',
    'configuration.url': hook.url,
    'configuration.filters': ['onMessageAdded'],
    'configuration.replayAfter': 0,
  })
  await expect
    .poll(() => hook.calls.map(({ form }) => String(form['Body'])).toSorted())
    .toEqual(['one', 'two'])
})

test.for([
  ['', 2],
  ['#rc=0', 1],
  ['#rc=3', 4],
] as const)('a receiver that fails behind %j is called %i times', async ([hash, times]) => {
  const emulator = await startEmulator()
  const hook = await startWebhookReceiver(() => ({ status: 503 }))
  const api = twilioFor(emulator)
  const filters = ['onConversationAdded']
  await api.configuration.webhooks().update({ postWebhookUrl: hook.url + hash, filters })
  await api.conversations.create({ xTwilioWebhookEnabled: 'true' })
  for (let attempt = 1; attempt <= times + 1; attempt += 1) {
    await expect.poll(() => hook.calls.length).toBe(Math.min(attempt, times))
    await new Promise((resolve) => setTimeout(resolve, 50))
    emulator.control.advanceClock(1000)
  }
  expect(hook.calls.map(({ form }) => form['RetryCount'])).toEqual(
    Array.from({ length: times }, (_, index) => String(index)),
  )
})

test.for([
  ['a URL of a file', { postWebhookUrl: 'file:///etc/passwd' }, 50054],
  ['no URL', { preWebhookUrl: 'nowhere' }, 50054],
  ['a method that does not exist', { method: 'PUT' }, 50055],
] as const)('%s is refused', async ([, configuration, code]) => {
  const emulator = await startEmulator()
  const { configuration: account } = twilioFor(emulator)
  await expect(account.webhooks().update(configuration)).rejects.toMatchObject({ status: 400, code })
})

test.for([
  ['a target that does not exist', { target: 'fax' }, 50364],
  ['no URL', { target: 'webhook' }, 50369],
  ['no filter', { target: 'webhook', 'configuration.url': 'http://x/' }, 50370],
  [
    'a filter that does not exist',
    { target: 'webhook', 'configuration.url': 'http://x/', 'configuration.filters': ['onFax'] },
    50365,
  ],
  ['no trigger', { target: 'trigger', 'configuration.url': 'http://x/' }, 50371],
  ['no flow', { target: 'studio' }, 50367],
] as const)('a webhook of a conversation with %s is refused', async ([, parameters, code]) => {
  const emulator = await startEmulator()
  const { conversations } = twilioFor(emulator)
  const { sid } = await conversations.create({})
  const made = conversations(sid).webhooks.create(parameters as never)
  await expect(made).rejects.toMatchObject({ status: 400, code })
})

test('a conversation has five webhooks at most', async () => {
  const emulator = await startEmulator()
  const { conversations } = twilioFor(emulator)
  const { sid } = await conversations.create({})
  const make = () =>
    conversations(sid).webhooks.create({
      target: 'studio',
      'configuration.flowSid': `FW${'0'.repeat(32)}`,
    })
  for (let count = 0; count < 5; count += 1) await make()
  await expect(make()).rejects.toMatchObject({ status: 403, code: 50361 })
})
