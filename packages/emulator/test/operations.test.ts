/** Operations: what they store, what they publish, whom they refuse. */
import { expect, test } from 'vitest'
import { errors } from '../src/errors.ts'
import type { ErrorName } from '../src/errors.ts'
import { conversationSync, userSync } from '../src/sync/names.ts'
import { NEW_YEAR, createTestOperations } from './support/operations.ts'

const refusal = (name: ErrorName): object => ({ reason: name, code: errors[name].code })

const thrown = (work: () => unknown): unknown => {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

/** A conversation of alice, with her and bob in it. */
const createRoom = () => {
  const context = createTestOperations()
  const { operations, caller } = context
  const alice = caller('alice')
  const bob = caller('bob')
  const conversation = operations.createConversation(alice, { uniqueName: 'general' })
  operations.addParticipant(alice, conversation.sid, { identity: 'alice' })
  operations.addParticipant(alice, conversation.sid, { identity: 'bob' })
  const itemsOf = (name: string): readonly unknown[] => {
    const object = context.deps.syncObjects.find(name)
    if (object === undefined) throw new Error(`no ${name}`)
    return context.deps.syncEntries
      .slice(object, { order: 'asc', from: null, limit: 100 })
      .map(({ data }) => JSON.parse(data) as unknown)
  }
  return { ...context, alice, bob, conversation, itemsOf, names: conversationSync(conversation.sid) }
}

test('a message gets the next index, the time of the clock and an entry in the list', () => {
  const { operations, alice, conversation, itemsOf, names } = createRoom()
  const first = operations.sendMessage(alice, 'general', { body: 'one' })
  const second = operations.sendMessage(alice, conversation.sid, { body: 'two', attributes: '{"a":1}' })
  expect([first.messageIndex, second.messageIndex]).toEqual([0, 1])
  expect(second).toMatchObject({ author: 'alice', dateCreated: NEW_YEAR, dateUpdated: NEW_YEAR })
  expect(itemsOf(names.messages)[1]).toEqual({
    sid: second.sid,
    text: 'two',
    type: 'text',
    author: 'alice',
    subject: null,
    contentSid: null,
    lastUpdatedBy: null,
    attributes: '{"a":1}',
    timestamp: '2026-01-01T00:00:00.000Z',
    dateUpdated: '2026-01-01T00:00:00.000Z',
    memberSid: second.participantSid,
  })
})

test('the document of a conversation follows its last message and has no status of a user', () => {
  const { operations, deps, alice, conversation, names } = createRoom()
  const { sid } = operations.sendMessage(alice, 'general', { body: 'one' })
  const document = () =>
    JSON.parse(deps.syncObjects.find(names.document)?.data ?? '') as Record<string, unknown>
  expect(document()).toMatchObject({
    uniqueName: 'general',
    createdBy: 'alice',
    messages: names.messages,
    roster: names.roster,
    lastMessage: { index: 0, timestamp: '2026-01-01T00:00:00.000Z' },
  })
  expect(document()).not.toHaveProperty('status')
  operations.deleteMessage(alice, conversation.sid, sid)
  expect(document()).not.toHaveProperty('lastMessage')
})

test('an index is never given twice, not even the last one after its message was deleted', () => {
  const { operations, alice } = createRoom()
  const { sid } = operations.sendMessage(alice, 'general', { body: 'one' })
  operations.deleteMessage(alice, 'general', sid)
  expect(operations.sendMessage(alice, 'general', { body: 'two' }).messageIndex).toBe(1)
})

test('the counter of an object only goes up, one for each change', () => {
  const { operations, deps, alice, names } = createRoom()
  const lastEvent = () => deps.syncObjects.find(names.messages)?.lastEventId
  const { sid } = operations.sendMessage(alice, 'general', { body: 'one' })
  expect(lastEvent()).toBe(1)
  operations.updateMessage(alice, 'general', sid, { body: 'One' })
  expect(lastEvent()).toBe(2)
  operations.deleteMessage(alice, 'general', sid)
  expect(lastEvent()).toBe(3)
})

test('creator and others get the roles that the service says', () => {
  const { deps, serviceSid, conversation } = createRoom()
  const service = deps.services.bySid(serviceSid)
  const roleOf = (identity: string) => deps.participants.byIdentity(conversation.id, identity)?.roleSid
  expect([roleOf('alice'), roleOf('bob')]).toEqual([service?.creatorRoleSid, service?.conversationRoleSid])
})

test('who is in a conversation has it in his map, who leaves has not', () => {
  const { operations, deps, bob, serviceSid, itemsOf, names } = createRoom()
  const user = deps.users.byIdentity(serviceSid, 'bob')
  const map = userSync(user?.sid ?? '').conversations
  expect(itemsOf(map)).toEqual([
    {
      channel: names.document,
      status: 'joined',
      notificationLevel: 'default',
      lastConsumedMessageIndex: null,
    },
  ])
  operations.removeParticipant(bob, 'general', 'bob')
  expect(itemsOf(map)).toEqual([])
  expect(itemsOf(names.roster)).toHaveLength(1)
})

test('the unread count is null, then counts the messages behind the read index', () => {
  const { operations, alice, bob } = createRoom()
  for (const body of ['one', 'two', 'three']) operations.sendMessage(alice, 'general', { body })
  const unread = (lastReadMessageIndex: number | null) =>
    operations.countUnread(
      operations.updateMembership(bob, 'bob', 'general', { lastReadMessageIndex }).participant,
    )
  expect([unread(0), unread(2), unread(null)]).toEqual([2, 0, null])
})

test('a deleted conversation leaves tombstones and frees its name', () => {
  const { operations, deps, alice, names } = createRoom()
  operations.deleteConversation(alice, 'general')
  expect(deps.syncObjects.find(names.messages)).toMatchObject({ isRemoved: 1, lastEventId: 1 })
  expect(operations.createConversation(alice, { uniqueName: 'general' }).uniqueName).toBe('general')
})

test('a deleted user is out of every conversation, and his messages stay', () => {
  const { operations, deps, api, bob, conversation } = createRoom()
  operations.sendMessage(bob, 'general', { body: 'bye' })
  operations.deleteUser(api, 'bob')
  expect(deps.participants.identities(conversation.id)).toEqual(['alice'])
  expect(deps.messages.count(conversation.id)).toBe(1)
  expect(thrown(() => operations.findUser(api.serviceSid, 'bob'))).toMatchObject(refusal('user-not-found'))
})

test('strangers are refused with 50430, participants without the right with 50107', () => {
  const { operations, alice, bob, caller } = createRoom()
  const carol = caller('carol')
  const { sid } = operations.sendMessage(alice, 'general', { body: 'mine' })
  const attempts = (who: typeof bob) => [
    thrown(() => operations.updateConversation(who, 'general', { friendlyName: 'x' })),
    thrown(() => operations.updateConversation(who, 'general', { attributes: '{}' })),
    thrown(() => operations.deleteConversation(who, 'general')),
    thrown(() => operations.addParticipant(who, 'general', { identity: 'dave' })),
    thrown(() => operations.removeParticipant(who, 'general', 'alice')),
    thrown(() => operations.updateMessage(who, 'general', sid, { body: 'x' })),
    thrown(() => operations.updateMessage(who, 'general', sid, { attributes: '{}' })),
    thrown(() => operations.deleteMessage(who, 'general', sid)),
    thrown(() => operations.updateParticipant(who, 'general', 'alice', { attributes: '{}' })),
    thrown(() => operations.updateUser(who, 'alice', { friendlyName: 'x' })),
  ]
  for (const error of attempts(bob)) expect(error).toMatchObject(refusal('not-authorized'))
  for (const error of attempts(carol).slice(0, -1)) expect(error).toMatchObject(refusal('not-a-participant'))
  for (const work of [
    () => operations.findConversation(carol, 'general'),
    () => operations.addParticipant(carol, 'general', { identity: 'carol' }),
    () => operations.sendMessage(carol, 'general', { body: 'x' }),
    () => operations.startTyping(carol, 'general'),
  ]) {
    expect(thrown(work)).toMatchObject(refusal('not-a-participant'))
  }
})

test('a role gives and takes rights at once', () => {
  const { operations, deps, api, bob, serviceSid } = createRoom()
  const role = operations.createRole(api, 'mute', 'conversation', ['leaveConversation'])
  operations.updateParticipant(api, 'general', 'bob', { roleSid: role.sid })
  expect(thrown(() => operations.sendMessage(bob, 'general', { body: 'x' }))).toMatchObject(
    refusal('not-authorized'),
  )
  operations.updateRole(api, role.sid, ['sendMessage'])
  expect(operations.sendMessage(bob, 'general', { body: 'x' }).author).toBe('bob')
  const admin = deps.roles.page(serviceSid, { limit: 10, order: 'asc' }).rows[0]
  operations.updateUser(api, 'bob', { roleSid: admin?.sid })
  operations.deleteConversation(bob, 'general')
  expect(deps.conversations.byUniqueName(serviceSid, 'general')).toBeUndefined()
})

test.for([
  ['conversation-not-found', 'sendMessage'],
  ['message-not-found', 'updateMessage'],
  ['participant-not-found', 'removeParticipant'],
] as const)('%s is what %s says of a name that nobody has', ([name, operation]) => {
  const { operations, api } = createRoom()
  const attempts = {
    sendMessage: () => operations.sendMessage(api, 'nowhere', { body: 'x' }),
    updateMessage: () => operations.updateMessage(api, 'general', `IM${'0'.repeat(32)}`, { body: 'x' }),
    removeParticipant: () => operations.removeParticipant(api, 'general', 'nobody'),
  }
  expect(thrown(attempts[operation])).toMatchObject(refusal(name))
})

test('a closed conversation takes nothing more and stays closed', () => {
  const { operations, api, alice } = createRoom()
  operations.updateConversation(api, 'general', { state: 'closed' })
  for (const work of [
    () => operations.sendMessage(alice, 'general', { body: 'x' }),
    () => operations.addParticipant(api, 'general', { identity: 'carol' }),
    () => operations.updateConversation(api, 'general', { state: 'active' }),
  ]) {
    expect(thrown(work)).toMatchObject(refusal('conversation-closed'))
  }
})

test('states, levels, indices and roles that do not exist are refused', () => {
  const { operations, api, bob } = createRoom()
  const { updateMembership, createConversation, createRole, addParticipant } = operations
  const cases: readonly (readonly [ErrorName, () => unknown])[] = [
    ['created-closed', () => createConversation(api, { state: 'closed' })],
    ['invalid-state', () => createConversation(api, { state: 'asleep' })],
    [
      'invalid-notification-level',
      () => updateMembership(bob, 'bob', 'general', { notificationLevel: 'loud' }),
    ],
    ['invalid-read-index', () => updateMembership(bob, 'bob', 'general', { lastReadMessageIndex: -1 })],
    ['invalid-role-type', () => createRole(api, 'x', 'planet', [])],
    ['permission-not-found', () => createRole(api, 'x', 'service', ['fly'])],
    ['role-not-found', () => addParticipant(api, 'general', { identity: 'carol', roleSid: 'RL0' })],
    ['identity-missing', () => addParticipant(api, 'general', {})],
    ['participant-exists', () => addParticipant(api, 'general', { identity: 'bob' })],
    ['user-exists', () => operations.createUser(api, 'bob', {})],
    ['service-not-found', () => operations.findService('IS0')],
  ]
  for (const [name, work] of cases) expect(thrown(work)).toMatchObject(refusal(name))
})

test('a service that is deleted takes everything along', () => {
  const { operations, deps, makeService } = (() => {
    const context = createTestOperations()
    return { ...context, makeService: () => context.operations.ensureService(`IS${'9'.repeat(32)}`, 'other') }
  })()
  const { sid } = makeService()
  const api = { serviceSid: sid, identity: null }
  operations.createConversation(api, { uniqueName: 'a' })
  operations.addParticipant(api, 'a', { identity: 'alice' })
  operations.deleteService(sid)
  expect(deps.services.bySid(sid)).toBeUndefined()
  expect(deps.users.byIdentity(sid, 'alice')).toBeUndefined()
  expect(deps.roles.page(sid, { limit: 10, order: 'asc' }).rows).toEqual([])
})

test('switching reachability on puts those who have a socket online, switching it off puts them offline', () => {
  const { operations, deps, serviceSid } = createRoom()
  deps.hub.enter({ serviceSid, identity: 'bob', push: () => undefined })
  const online = () => deps.users.online().map(({ identity }) => identity)
  expect(online()).toEqual([])
  operations.updateServiceConfiguration(serviceSid, { isReachabilityEnabled: true })
  expect(online()).toEqual(['bob'])
  operations.updateServiceConfiguration(serviceSid, { isReachabilityEnabled: false })
  expect(online()).toEqual([])
})
