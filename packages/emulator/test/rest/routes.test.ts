/** REST operations through the `twilio` package. */
import { expect, test } from 'vitest'
import type { Emulator } from '../../src/index.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twilioFor } from '../support/twilio.ts'

/** Both forms of the same resources: of the default service, and of the service by its SID. */
type Api = ReturnType<typeof twilioFor>

const forms: Readonly<Record<string, (emulator: Emulator) => Api>> = {
  'the default service': twilioFor,
  // Its types are others, what is used of it here is the same.
  'a service by its SID': (emulator) =>
    twilioFor(emulator).services(emulator.credentials.chatServiceSid) as unknown as Api,
}
const each = Object.entries(forms)

const notFound = (code: number) => ({ status: 404, code })

test.for(each)('conversations of %s are created, read, listed, changed and deleted', async ([, open]) => {
  const emulator = await startEmulator()
  const { conversations } = open(emulator)
  const created = await conversations.create({
    friendlyName: 'General',
    uniqueName: 'general',
    attributes: '{"public":true}',
    xTwilioWebhookEnabled: 'true',
  })
  const { accountSid, chatServiceSid } = emulator.credentials
  expect(created).toMatchObject({
    accountSid,
    chatServiceSid,
    friendlyName: 'General',
    uniqueName: 'general',
    attributes: '{"public":true}',
    state: 'active',
  })
  expect(Math.abs(created.dateCreated.getTime() - Date.now())).toBeLessThan(60_000)
  expect((await conversations('general').fetch()).sid).toBe(created.sid)
  expect((await conversations.list()).map(({ sid }) => sid)).toEqual([created.sid])
  const updated = await conversations(created.sid).update({
    friendlyName: 'Renamed',
    uniqueName: '',
    state: 'inactive',
  })
  expect(updated).toMatchObject({ friendlyName: 'Renamed', uniqueName: null, state: 'inactive' })
  expect(await conversations.list({ state: 'active' })).toEqual([])
  expect(await conversations(created.sid).remove()).toBe(true)
  await expect(conversations(created.sid).fetch()).rejects.toMatchObject(notFound(50350))
})

test.for(each)('participants of %s are added, read, listed, changed and removed', async ([, open]) => {
  const emulator = await startEmulator()
  const { conversations } = open(emulator)
  const { sid } = await conversations.create({})
  const { participants } = conversations(sid)
  const added = await participants.create({ identity: 'alice', attributes: '{"a":1}' })
  expect(added).toMatchObject({
    identity: 'alice',
    attributes: '{"a":1}',
    conversationSid: sid,
    messagingBinding: null,
  })
  await expect(participants.create({ identity: 'alice' })).rejects.toMatchObject({ status: 409, code: 50433 })
  const sms = {
    'messagingBinding.address': '+15550100',
    'messagingBinding.proxyAddress': '+15550101',
  } as const
  expect(await participants.create(sms)).toMatchObject({
    identity: null,
    messagingBinding: { type: 'sms', address: '+15550100', proxy_address: '+15550101' },
  })
  const updated = await participants(added.sid).update({
    attributes: '{"a":2}',
    lastReadMessageIndex: 4,
    lastReadTimestamp: '2026-01-01T00:00:00Z',
  })
  expect(updated).toMatchObject({ attributes: '{"a":2}', lastReadMessageIndex: 4 })
  expect((await participants('alice').fetch()).sid).toBe(added.sid)
  expect(await participants.list()).toHaveLength(2)
  expect(await participants(added.sid).remove()).toBe(true)
  await expect(participants('alice').fetch()).rejects.toMatchObject(notFound(50432))
  await expect(participants.create({})).rejects.toMatchObject({ status: 400, code: 50204 })
})

test.for(each)(
  'messages of %s are sent, read, listed in both orders, edited and deleted',
  async ([, open]) => {
    const emulator = await startEmulator()
    const { conversations } = open(emulator)
    const { sid } = await conversations.create({})
    const { messages } = conversations(sid)
    const sent = await messages.create({
      body: 'zero',
      author: 'robot',
      attributes: '{"n":0}',
    })
    expect(sent).toMatchObject({
      index: 0,
      author: 'robot',
      body: 'zero',
      attributes: '{"n":0}',
    })
    expect(await messages.create({ body: 'one' })).toMatchObject({ index: 1, author: 'system' })
    await messages.create({ body: 'two', dateCreated: new Date('2020-01-01T00:00:00Z') })
    const bodies = async (order: 'asc' | 'desc') =>
      (await messages.list({ order, pageSize: 2 })).map(({ body }) => body)
    expect(await bodies('asc')).toEqual(['zero', 'one', 'two'])
    expect(await bodies('desc')).toEqual(['two', 'one', 'zero'])
    expect(await messages(sent.sid).update({ body: 'nought' })).toMatchObject({ body: 'nought', index: 0 })
    expect((await messages(sent.sid).fetch()).body).toBe('nought')
    expect(await messages(sent.sid).remove()).toBe(true)
    await expect(messages(sent.sid).fetch()).rejects.toMatchObject(notFound(50500))
    await expect(messages.create({ body: 'x'.repeat(32_769) })).rejects.toMatchObject({
      status: 400,
      code: 50504,
    })
    await expect(messages.create({ contentSid: 'HX1' })).rejects.toMatchObject({ status: 400, code: 50526 })
  },
)

test.for(each)(
  'users of %s are created, read by SID and identity, listed, changed and deleted',
  async ([, open]) => {
    const emulator = await startEmulator()
    const { users } = open(emulator)
    const created = await users.create({ identity: 'al ice@x', friendlyName: 'Alice', attributes: '{"a":1}' })
    expect(created).toMatchObject({
      identity: 'al ice@x',
      friendlyName: 'Alice',
      isOnline: null,
      isNotifiable: null,
    })
    await expect(users.create({ identity: 'al ice@x' })).rejects.toMatchObject({ status: 409, code: 50201 })
    await expect(users.create({ identity: 'system' })).rejects.toMatchObject({ status: 400, code: 50203 })
    expect((await users(encodeURIComponent('al ice@x')).fetch()).sid).toBe(created.sid)
    const long = '日'.repeat(256)
    await users.create({ identity: long })
    expect((await users(encodeURIComponent(long)).fetch()).identity).toBe(long)
    expect(await users(encodeURIComponent(long)).remove()).toBe(true)
    expect(await users(created.sid).update({ friendlyName: 'Al' })).toMatchObject({
      friendlyName: 'Al',
      attributes: '{"a":1}',
    })
    expect((await users.list()).map(({ identity }) => identity)).toEqual(['al ice@x'])
    expect(await users(created.sid).remove()).toBe(true)
    await expect(users(created.sid).fetch()).rejects.toMatchObject(notFound(50200))
  },
)

test.for(each)('memberships in %s are read by user and by identity', async ([, open]) => {
  const emulator = await startEmulator()
  const { conversations, users, participantConversations } = open(emulator)
  for (const uniqueName of ['a', 'b', 'c']) {
    const { sid } = await conversations.create({ uniqueName })
    await conversations(sid).participants.create({ identity: 'alice' })
    await conversations(sid).messages.create({ body: 'hello' })
  }
  const names = (await participantConversations.list({ identity: 'alice', pageSize: 2 })).map(
    ({ conversationUniqueName }) => conversationUniqueName,
  )
  expect(names).toEqual(['a', 'b', 'c'])
  expect(await participantConversations.list({ identity: 'nobody' })).toEqual([])
  const mine = users('alice').userConversations
  const [first] = await mine.list()
  expect(first).toMatchObject({ uniqueName: 'a', unreadMessagesCount: null, notificationLevel: 'default' })
  const updated = await mine('a').update({ notificationLevel: 'muted', lastReadMessageIndex: 0 })
  expect(updated).toMatchObject({
    notificationLevel: 'muted',
    lastReadMessageIndex: 0,
    unreadMessagesCount: 0,
  })
  expect((await mine('a').fetch()).notificationLevel).toBe('muted')
  expect(await mine('a').remove()).toBe(true)
  expect(await mine.list()).toHaveLength(2)
  await expect(mine('a').fetch()).rejects.toMatchObject(notFound(50432))
})

test.for(each)('roles of %s are created, read, listed, changed and deleted', async ([, open]) => {
  const emulator = await startEmulator()
  const { roles } = open(emulator)
  expect((await roles.list()).map(({ friendlyName }) => friendlyName)).toEqual([
    'service admin',
    'channel admin',
    'channel user',
    'service user',
  ])
  const created = await roles.create({
    friendlyName: 'mute',
    type: 'conversation',
    permission: ['leaveConversation'],
  })
  expect(created).toMatchObject({
    friendlyName: 'mute',
    type: 'conversation',
    permissions: ['leaveConversation'],
  })
  const permission = ['leaveConversation', 'sendMessage']
  expect((await roles(created.sid).update({ permission })).permissions).toEqual(permission)
  expect((await roles(created.sid).fetch()).permissions).toEqual(permission)
  expect(await roles(created.sid).remove()).toBe(true)
  await expect(roles(created.sid).fetch()).rejects.toMatchObject(notFound(50100))
  await expect(
    roles.create({ friendlyName: 'x', type: 'service', permission: ['fly'] }),
  ).rejects.toMatchObject({
    status: 400,
    code: 50104,
  })
})

test('a conversation is created together with its participants, or not at all', async () => {
  const emulator = await startEmulator()
  const api = twilioFor(emulator)
  const participant = ['alice', 'bob'].map((identity) => JSON.stringify({ identity }))
  const created = await api.conversationWithParticipants.create({ uniqueName: 'both', participant })
  const participants = await api.conversations(created.sid).participants.list()
  expect(participants.map(({ identity }) => identity)).toEqual(['alice', 'bob'])
  const twice = [...participant, ...participant]
  await expect(
    api.conversationWithParticipants.create({ uniqueName: 'twice', participant: twice }),
  ).rejects.toMatchObject({ status: 409, code: 50433 })
  await expect(api.conversations('twice').fetch()).rejects.toMatchObject(notFound(50350))
})

test('services are listed, created, configured and deleted', async () => {
  const emulator = await startEmulator()
  const { services } = twilioFor(emulator)
  expect((await services.list()).map(({ sid }) => sid)).toEqual([emulator.credentials.chatServiceSid])
  const created = await services.create({ friendlyName: 'Second' })
  const second = services(created.sid)
  await second.conversations.create({ uniqueName: 'general' })
  expect(await twilioFor(emulator).conversations.list()).toEqual([])
  const configuration = second.configuration()
  expect((await configuration.fetch()).reachabilityEnabled).toBe(false)
  const role = await second.roles.create({
    friendlyName: 'x',
    type: 'conversation',
    permission: ['sendMessage'],
  })
  const updated = await configuration.update({
    reachabilityEnabled: true,
    defaultConversationRoleSid: role.sid,
  })
  expect(updated).toMatchObject({ reachabilityEnabled: true, defaultConversationRoleSid: role.sid })
  await expect(configuration.update({ defaultConversationRoleSid: 'RL0' })).rejects.toMatchObject(
    notFound(50100),
  )
  await second.conversations('general').participants.create({ identity: 'alice' })
  expect((await second.conversations('general').participants('alice').fetch()).roleSid).toBe(role.sid)
  expect(await second.remove()).toBe(true)
  await expect(second.fetch()).rejects.toMatchObject(notFound(50050))
})

test('the account names its default service', async () => {
  const emulator = await startEmulator()
  const configuration = await twilioFor(emulator).configuration().fetch()
  expect(configuration.defaultChatServiceSid).toBe(emulator.credentials.chatServiceSid)
})
