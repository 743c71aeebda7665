import { expect, test } from 'vitest'
import { bodies, testChat } from '../support/clients.ts'

const setUp = async () => {
  const chat = testChat()
  const alice = chat.clientFor('alice')
  await alice.start()
  await chat.clock.advance(0)
  return { ...chat, alice, sid: alice.store.get().activeSid ?? '' }
}

test('a message shows at once and is there once when it has arrived', async () => {
  const { alice, clock } = await setUp()
  alice.send('hello')
  expect(bodies(alice)).toEqual(['hello (sending)'])
  await clock.advance(0)
  expect(bodies(alice)).toEqual(['hello'])
})

test('messages go one after the other, in the order in which they were written', async () => {
  const { alice, clock, service, sid } = await setUp()
  for (const body of ['one', 'two', 'three']) alice.send(body)
  expect(bodies(alice)).toEqual(['one (sending)', 'two (queued)', 'three (queued)'])
  await clock.advance(0)
  expect(service.messagesOf(sid).map(({ body }) => body)).toEqual(['one', 'two', 'three'])
})

test('what is written while cut off waits and goes when the connection is back', async () => {
  const { alice, clock, service, sid } = await setUp()
  service.disconnect()
  alice.send('one')
  alice.send('two')
  await clock.advance(60_000)
  expect(bodies(alice)).toEqual(['one (queued)', 'two (queued)'])
  service.connect()
  await clock.advance(5000)
  expect(service.messagesOf(sid).map(({ body }) => body)).toEqual(['one', 'two'])
  expect(bodies(alice)).toEqual(['one', 'two'])
})

test('a message whose answer was lost, but which arrived, is not sent again', async () => {
  const { alice, clock, service, sid } = await setUp()
  service.failNext('sendMessage', 'disconnected', { isDone: true })
  alice.send('once')
  alice.send('after')
  await clock.advance(10_000)
  expect(service.messagesOf(sid).map(({ body }) => body)).toEqual(['once', 'after'])
  expect(bodies(alice)).toEqual(['once', 'after'])
})

test('a message whose answer was lost, and which did not arrive, is sent again before what follows it', async () => {
  const { alice, clock, service, sid } = await setUp()
  service.failNext('sendMessage', 'disconnected')
  alice.send('first')
  alice.send('second')
  await clock.advance(10_000)
  expect(service.messagesOf(sid).map(({ body }) => body)).toEqual(['first', 'second'])
})

test('a refused message stays with its reason, lets others pass, and can be tried again or given up', async () => {
  const { alice, clock, service, sid } = await setUp()
  service.failNext('sendMessage', 'too-large')
  const first = alice.send('big')
  alice.send('small')
  await clock.advance(0)
  expect(bodies(alice)).toEqual(['small', 'big (failed)'])
  alice.retry(first ?? '')
  await clock.advance(0)
  expect(service.messagesOf(sid).map(({ body }) => body)).toEqual(['small', 'big'])
  service.failNext('sendMessage', 'forbidden')
  const second = alice.send('never')
  await clock.advance(0)
  alice.discard(second ?? '')
  expect(bodies(alice)).toEqual(['small', 'big'])
})

test('messages that came too fast wait, keep their order and go when the service takes them', async () => {
  const { alice, clock, service, sid } = await setUp()
  for (let time = 0; time < 3; time += 1) service.failNext('sendMessage', 'rate-limited')
  for (const body of ['one', 'two']) alice.send(body)
  await clock.advance(500)
  expect(bodies(alice)).toEqual(['one (queued)', 'two (queued)'])
  await clock.advance(2600)
  expect(service.messagesOf(sid)).toEqual([])
  await clock.advance(4000)
  expect(service.messagesOf(sid).map(({ body }) => body)).toEqual(['one', 'two'])
  expect(bodies(alice)).toEqual(['one', 'two'])
})

test('a message that is too fast for a minute has failed, and what follows it starts anew', async () => {
  const { alice, clock, service, sid } = await setUp()
  for (let time = 0; time < 7; time += 1) service.failNext('sendMessage', 'rate-limited')
  for (const body of ['one', 'two']) alice.send(body)
  await clock.advance(70_000)
  expect(bodies(alice)).toEqual(['two', 'one (failed)'])
  expect(service.messagesOf(sid).map(({ body }) => body)).toEqual(['two'])
})

test('what an earlier session left is looked for before it is sent', async () => {
  const chat = testChat()
  const before = chat.clientFor('alice')
  await before.start()
  await chat.clock.advance(0)
  const sid = before.store.get().activeSid ?? ''
  chat.service.failNext('sendMessage', 'disconnected', { isDone: true })
  before.send('arrived')
  before.send('did not')
  // The session ends between the loss and the next look.
  const left = before.store.get().outgoing.get(sid) ?? []
  await before.stop()

  const after = chat.clientFor('alice')
  after.restore(left.map((outgoing) => ({ ...outgoing, status: 'sending' })))
  await after.start()
  await chat.clock.advance(10_000)
  expect(chat.service.messagesOf(sid).map(({ body }) => body)).toEqual(['arrived', 'did not'])
})

test('without a conversation on the screen nothing is sent', () => {
  expect(testChat().clientFor('alice').send('hello')).toBeNull()
})
