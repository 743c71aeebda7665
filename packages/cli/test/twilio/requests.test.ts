import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { GatewayError } from '@terminal-chat/core'
import { expect, test } from 'vitest'
import { startBackend } from '../support/backend.ts'
import { connectGateway, meet } from '../support/gateway.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { pause } from '../support/until.ts'

test('a created conversation is joined and has the wanted name, unique name and attributes', async () => {
  const alice = await connectGateway(await startBackend(), 'alice')
  const made = await alice.createConversation({
    friendlyName: 'General Channel',
    uniqueName: 'general',
    attributes: { public: true },
  })
  expect(made).toMatchObject({
    uniqueName: 'general',
    friendlyName: 'General Channel',
    attributes: { public: true },
    createdBy: 'alice',
    lastReadMessageIndex: null,
    lastMessageIndex: null,
    notificationLevel: 'default',
  })
  expect(made.dateCreated).toBeGreaterThan(Date.UTC(2026, 0))
  const participants = await alice.loadParticipants(made.sid)
  expect(participants.map(({ identity }) => identity)).toEqual(['alice'])
})

test('of two who create the same unique name one gets a conflict', async () => {
  const backend = await startBackend()
  const [alice, bob] = await Promise.all([connectGateway(backend, 'alice'), connectGateway(backend, 'bob')])
  const input = { friendlyName: 'General Channel', uniqueName: 'general', attributes: {} }
  const outcomes = await Promise.allSettled([alice.createConversation(input), bob.createConversation(input)])
  const refused = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
  )
  expect(refused).toEqual([
    expect.objectContaining({ name: 'GatewayError', code: 'conflict', twilioCode: 50353 }),
  ])
})

test('a message arrives at the other with all its fields', async () => {
  const { alice, bob, sid } = await meet(await startBackend())
  const index = await alice.sendMessage(sid, {
    body: 'hello 漢字 👩‍👩‍👧',
    attributes: { clientMessageId: 'a-1' },
  })
  expect(index).toBe(0)
  const { message } = await bob.heard('message/added')
  expect(message).toMatchObject({
    conversationSid: sid,
    index: 0,
    author: 'alice',
    body: 'hello 漢字 👩‍👩‍👧',
    attributes: { clientMessageId: 'a-1' },
    media: [],
    subject: null,
  })
  expect(message.dateCreated).toBeGreaterThan(Date.UTC(2026, 0))
  const { conversation } = await bob.heard(
    'conversation/updated',
    (event) => event.conversation.lastMessageIndex === 0,
  )
  expect(conversation.lastMessageDate).not.toBeNull()
})

test('an edit, a new attribute and a removal arrive at the other', async () => {
  const { alice, bob, sid } = await meet(await startBackend())
  await alice.sendMessage(sid, { body: 'helo', attributes: {} })
  await bob.heard('message/added')
  await alice.updateMessage(sid, 0, { body: 'hello' })
  await bob.heard(
    'message/updated',
    ({ message }) => message.body === 'hello' && message.lastUpdatedBy === 'alice',
  )
  await alice.updateMessage(sid, 0, { attributes: { reactions: { '👍': ['alice'] } } })
  const { message } = await bob.heard(
    'message/updated',
    (event) => JSON.stringify(event.message.attributes) !== '{}',
  )
  expect(message.attributes).toEqual({ reactions: { '👍': ['alice'] } })
  await alice.removeMessage(sid, 0)
  expect(await bob.heard('message/removed')).toMatchObject({ conversationSid: sid, index: 0 })
})

test('changing a message that is not there says not-found', async () => {
  const { alice, sid } = await meet(await startBackend())
  await expect(alice.updateMessage(sid, 7, { body: 'x' })).rejects.toMatchObject({ code: 'not-found' })
  await expect(alice.removeMessage(sid, 7)).rejects.toMatchObject({ code: 'not-found' })
})

test('pages go back to the first message without gaps or doubles', async () => {
  const { alice, bob, sid } = await meet(await startBackend())
  for (let index = 0; index < 25; index += 1)
    await alice.sendMessage(sid, { body: `${index}`, attributes: {} })
  await bob.heard('message/added', ({ message }) => message.index === 24)
  const seen: number[] = []
  let before: number | undefined
  let hasOlder = true
  while (hasOlder) {
    const page = await bob.loadMessages(sid, { count: 10, ...(before === undefined ? {} : { before }) })
    seen.unshift(...page.messages.map(({ index }) => index))
    before = page.messages[0]?.index
    hasOlder = page.hasOlder
  }
  expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => index))
  expect(await bob.loadMessages(sid, { count: 10, before: 0 })).toEqual({ messages: [], hasOlder: false })
  const first = await bob.loadMessages(sid, { count: 10, before: 1 })
  expect(first.messages.map(({ index }) => index)).toEqual([0])
  expect(first.hasOlder).toBe(false)
})

test('typing is told to the other and ends with the message', async () => {
  const { alice, bob, sid } = await meet(await startBackend())
  bob.forget()
  alice.signalTyping(sid)
  expect(await bob.heard('typing/started')).toMatchObject({ conversationSid: sid, identity: 'alice' })
  await alice.sendMessage(sid, { body: 'done', attributes: {} })
  expect(await bob.heard('typing/ended')).toMatchObject({ conversationSid: sid, identity: 'alice' })
})

test('reading moves the index for oneself and shows it to the other', async () => {
  const { alice, bob, sid } = await meet(await startBackend())
  await alice.sendMessage(sid, { body: 'read me', attributes: {} })
  await bob.heard('message/added')
  await bob.advanceReadIndex(sid, 0)
  await bob.heard('conversation/updated', ({ conversation }) => conversation.lastReadMessageIndex === 0)
  const { participant } = await alice.heard(
    'participant/updated',
    (event) => event.participant.identity === 'bob',
  )
  expect(participant.lastReadMessageIndex).toBe(0)
})

test('a new name, new attributes and muting arrive as updates of the conversation', async () => {
  const { alice, bob, sid } = await meet(await startBackend())
  await alice.renameConversation(sid, 'releases')
  await bob.heard('conversation/updated', ({ conversation }) => conversation.friendlyName === 'releases')
  await alice.updateConversationAttributes(sid, { public: true, topic: 'build 214' })
  const { conversation } = await bob.heard('conversation/updated', (event) =>
    JSON.stringify(event.conversation.attributes).includes('topic'),
  )
  expect(conversation.attributes).toEqual({ public: true, topic: 'build 214' })
  await bob.setNotificationLevel(sid, 'muted')
  await bob.heard('conversation/updated', (event) => event.conversation.notificationLevel === 'muted')
})

test('people seen in a conversation are followed: name and presence change by themselves', async () => {
  const { alice, bob, sid } = await meet(await startBackend())
  await alice.loadParticipants(sid)
  await alice.heard('user/updated', ({ user }) => user.identity === 'bob')
  await bob.updateFriendlyName('Robert')
  const { user } = await alice.heard('user/updated', (event) => event.user.friendlyName === 'Robert')
  expect(user.identity).toBe('bob')
})

test('inviting adds somebody, kicking takes him out and he hears that he was removed', async () => {
  const backend = await startBackend()
  const { alice, sid } = await meet(backend)
  const carol = await connectGateway(backend, 'carol')
  await alice.addParticipant(sid, 'carol')
  await carol.heard('conversation/added', ({ conversation }) => conversation.sid === sid)
  await alice.heard('participant/joined', ({ participant }) => participant.identity === 'carol')
  // What the SDK itself still reads when access ends becomes a rejection that nobody in it handles.
  await Promise.all([carol.loadMessages(sid, { count: 50 }), carol.loadParticipants(sid)])
  await alice.removeParticipant(sid, 'carol')
  expect(await carol.heard('conversation/removed')).toMatchObject({ conversationSid: sid, reason: 'removed' })
  await alice.heard('participant/left', ({ participant }) => participant.identity === 'carol')
})

test('who deletes a conversation, and who was in it, both hear that it was deleted', async () => {
  const { alice, bob, sid } = await meet(await startBackend())
  await Promise.all([alice.opened(sid), bob.opened(sid)])
  await alice.deleteConversation(sid)
  expect(await alice.heard('conversation/removed')).toMatchObject({ conversationSid: sid, reason: 'deleted' })
  expect(await bob.heard('conversation/removed')).toMatchObject({ conversationSid: sid, reason: 'deleted' })
  await expect(alice.loadMessages(sid, { count: 1 })).rejects.toMatchObject({ code: 'not-found' })
})

test('who leaves hears that he left, and can come back to a conversation that lives', async () => {
  const { alice, bob, sid } = await meet(await startBackend())
  await bob.leaveConversation(sid)
  expect(await bob.heard('conversation/removed')).toMatchObject({ conversationSid: sid, reason: 'left' })
  await alice.sendMessage(sid, { body: 'while bob was away', attributes: {} })
  bob.forget()
  await bob.join(sid)
  await bob.heard('conversation/added', ({ conversation }) => conversation.sid === sid)
  const { messages } = await bob.loadMessages(sid, { count: 50 })
  expect(messages.map(({ body }) => body)).toEqual(['while bob was away'])
  await pause(300)
  await alice.sendMessage(sid, { body: 'and now', attributes: {} })
  await bob.heard('message/added', ({ message }) => message.body === 'and now')
})

test('refusals carry the code of the core and the code of Twilio', async () => {
  const { alice, bob, sid } = await meet(await startBackend())
  const long = 'x'.repeat(33_000)
  await expect(alice.sendMessage(sid, { body: long, attributes: {} })).rejects.toMatchObject({
    code: 'too-large',
    twilioCode: 50504,
  })
  await expect(alice.addParticipant(sid, 'bob')).rejects.toMatchObject({
    code: 'conflict',
    twilioCode: 50433,
  })
  await alice.removeParticipant(sid, 'bob')
  await bob.heard('conversation/removed')
  await expect(bob.sendMessage(sid, { body: 'still here?', attributes: {} })).rejects.toBeInstanceOf(
    GatewayError,
  )
})

test('files travel with a message, and the other can fetch their bytes', async () => {
  const { alice, bob, sid } = await meet(await startBackend())
  const path = join(temporaryFolder(), 'a.bin')
  const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, at) => at % 251))
  writeFileSync(path, bytes)
  const file = { path, contentType: 'application/octet-stream', size: bytes.length }
  const index = await alice.sendMessage(sid, {
    body: 'two files',
    attributes: { clientMessageId: 'f-1' },
    files: [
      { ...file, name: 'one.bin' },
      { ...file, name: '../../two.bin' },
    ],
  })
  const { message } = await bob.heard('message/added')
  expect(message).toMatchObject({ index, body: 'two files', attributes: { clientMessageId: 'f-1' } })
  expect(message.media.map(({ filename, size }) => [filename, size])).toEqual([
    ['one.bin', bytes.length],
    ['../../two.bin', bytes.length],
  ])
  const answer = await fetch(await bob.mediaUrl(sid, index, message.media[1]?.sid ?? ''))
  expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
  await expect(bob.mediaUrl(sid, index, 'ME0')).rejects.toMatchObject({ code: 'not-found' })
})

test('a file that is gone when it is to be sent makes no message', async () => {
  const { alice, sid } = await meet(await startBackend())
  const files = [{ path: '/nowhere/x', name: 'x', contentType: 'text/plain', size: 1 }]
  await expect(alice.sendMessage(sid, { body: 'x', attributes: {}, files })).rejects.toMatchObject({
    name: 'GatewayError',
    code: 'failed',
  })
  expect((await alice.loadMessages(sid, { count: 10 })).messages).toEqual([])
})
