import { expect, test } from 'vitest'
import { testChat } from '../support/clients.ts'

const setUp = async () => {
  const chat = testChat()
  const general = chat.service.addConversation('General Channel', 'general', ['bob'])
  for (let number = 0; number < 250; number += 1)
    chat.service.addMessage(general, 'bob', number % 100 === 7 ? `Ｄeploy ${number}` : `message ${number}`)
  const alice = chat.clientFor('alice')
  await alice.start()
  await chat.clock.advance(0)
  return { ...chat, alice, general }
}

test('a text is found in all pages, newest first', async () => {
  const { alice, general } = await setUp()
  const hits = await Array.fromAsync(alice.search('DEPLOY', { conversations: [general] }))
  expect(hits.map(({ body }) => body)).toEqual(['Ｄeploy 207', 'Ｄeploy 107', 'Ｄeploy 7'])
})

test('the search ends at its limit, and finds nothing for nothing', async () => {
  const { alice, general } = await setUp()
  expect(
    (await Array.fromAsync(alice.search('message', { conversations: [general], limit: 3 }))).length,
  ).toBe(3)
  expect(await Array.fromAsync(alice.search('  ', { conversations: [general] }))).toEqual([])
})

test('a conversation that cannot be read is passed over', async () => {
  const { alice, general } = await setUp()
  const hits = await Array.fromAsync(alice.search('deploy', { conversations: ['CH-gone', general] }))
  expect(hits.length).toBe(3)
})

test('going to an index loads the pages up to it', async () => {
  const { alice } = await setUp()
  const found = await alice.loadUntil(({ index }) => index >= 20)
  expect(found?.body).toBe('message 20')
  expect(await alice.loadUntil(({ index }) => index >= 9999)).toBeNull()
})
