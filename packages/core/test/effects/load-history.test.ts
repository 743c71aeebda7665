import { expect, test } from 'vitest'
import { bodies, testChat } from '../support/clients.ts'

const setUp = async (count: number) => {
  const chat = testChat()
  const sid = chat.service.addConversation('General Channel', 'general', ['bob'])
  for (let number = 1; number <= count; number += 1) chat.service.addMessage(sid, 'bob', String(number))
  const alice = chat.clientFor('alice')
  await alice.start()
  await chat.clock.advance(0)
  return { ...chat, alice, sid }
}

test('showing a conversation loads its newest page and its people, once', async () => {
  const { alice, clock, service, sid } = await setUp(60)
  expect(bodies(alice).length).toBe(50)
  expect(bodies(alice).at(-1)).toBe('60')
  expect(
    [...(alice.store.get().participants.get(sid)?.values() ?? [])].map(({ identity }) => identity),
  ).toEqual(['bob', 'alice'])
  const other = service.addConversation('deploys', null, ['alice'])
  alice.activate(other)
  await clock.advance(0)
  const loads = service.calls.get('loadMessages')
  alice.activate(sid)
  await clock.advance(0)
  expect(service.calls.get('loadMessages')).toBe(loads)
})

test('older pages come until the beginning is reached', async () => {
  const { alice } = await setUp(120)
  await alice.loadOlder()
  expect(bodies(alice).length).toBe(100)
  await Promise.all([alice.loadOlder(), alice.loadOlder()])
  expect(bodies(alice).map(Number)).toEqual(Array.from({ length: 120 }, (_, at) => at + 1))
  expect(alice.store.get().histories.get(alice.store.get().activeSid ?? '')?.hasOlder).toBe(false)
})

test('a page that could not be loaded can be asked for again', async () => {
  const { alice, service, sid } = await setUp(60)
  service.failNext('loadMessages', 'failed')
  await alice.loadOlder()
  expect(alice.store.get().histories.get(sid)?.failure).toBe('failed')
  await alice.loadOlder()
  expect(bodies(alice).length).toBe(60)
})

test('going to a message of a conversation that was just opened waits for its newest page', async () => {
  const { alice, service } = await setUp(1)
  const other = service.addConversation('deploys', null, ['alice'])
  for (let number = 1; number <= 120; number += 1) service.addMessage(other, 'bob', String(number))
  alice.activate(other)
  const found = await alice.loadUntil(({ index }) => index >= 20)
  expect(found?.index).toBe(20)
  expect(alice.store.get().histories.get(other)?.items.length).toBe(120)
})

test('who goes elsewhere while messages are loaded up to a far one does not wait for them', async () => {
  const { alice, service } = await setUp(120)
  const other = service.addConversation('deploys', null, ['alice'])
  const going = alice.loadUntil(({ index }) => index >= 2)
  alice.activate(other)
  expect(await going).toBeNull()
})
