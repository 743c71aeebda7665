import { expect, test } from 'vitest'
import { testChat } from '../support/clients.ts'

const setUp = async () => {
  const chat = testChat()
  const sid = chat.service.addConversation('General Channel', 'general', ['bob'])
  chat.service.addMessage(sid, 'bob', 'one')
  const alice = chat.clientFor('alice')
  await alice.start()
  await chat.clock.advance(1000)
  return { ...chat, alice, sid, read: () => chat.service.readIndexOf(sid, 'alice') }
}

test('what is seen is marked as read', async () => {
  const { read, alice, sid } = await setUp()
  expect(read()).toBe(0)
  expect(alice.store.get().conversations.get(sid)?.lastReadMessageIndex).toBe(0)
})

test('nothing is marked while the terminal is not focused, and all of it when it is again', async () => {
  const { read, alice, clock, service, sid } = await setUp()
  alice.setAttention({ isFocused: false, isNewestVisible: true })
  service.addMessage(sid, 'bob', 'two')
  await clock.advance(5000)
  expect(read()).toBe(0)
  alice.setAttention({ isFocused: true, isNewestVisible: true })
  await clock.advance(1000)
  expect(read()).toBe(1)
})

test('nothing is marked while the newest message is scrolled out of sight', async () => {
  const { read, alice, clock, service, sid } = await setUp()
  alice.setAttention({ isFocused: true, isNewestVisible: false })
  service.addMessage(sid, 'bob', 'two')
  await clock.advance(5000)
  expect(read()).toBe(0)
})

test('a burst is marked with one request', async () => {
  const { read, clock, service, sid } = await setUp()
  const before = service.calls.get('advanceReadIndex') ?? 0
  for (let number = 0; number < 100; number += 1) service.addMessage(sid, 'bob', 'again')
  await clock.advance(1000)
  expect(read()).toBe(100)
  expect((service.calls.get('advanceReadIndex') ?? 0) - before).toBe(1)
})

test('a request that failed is made again at the next change', async () => {
  const { read, clock, service, sid } = await setUp()
  service.failNext('advanceReadIndex', 'disconnected')
  service.addMessage(sid, 'bob', 'two')
  await clock.advance(1000)
  expect(read()).toBe(0)
  service.addMessage(sid, 'bob', 'three')
  await clock.advance(1000)
  expect(read()).toBe(2)
})

test('what was on the screen is read when one goes on to another channel at once', async () => {
  const { read, alice, clock, service, sid } = await setUp()
  const other = service.addConversation('Random', 'random', ['alice', 'bob'])
  await clock.advance(0)
  service.addMessage(sid, 'bob', 'two')
  alice.activate(other)
  await clock.advance(0)
  expect(read()).toBe(1)
})

test('what came where nobody looked is not read by going on', async () => {
  const { read, alice, clock, service, sid } = await setUp()
  const other = service.addConversation('Random', 'random', ['alice', 'bob'])
  await clock.advance(0)
  alice.setAttention({ isFocused: false, isNewestVisible: true })
  service.addMessage(sid, 'bob', 'two')
  alice.activate(other)
  await clock.advance(1000)
  expect(read()).toBe(0)
})
