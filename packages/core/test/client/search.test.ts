import { expect, test } from 'vitest'
import type { SearchReport } from '../../src/client/search.ts'
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

test('how far a search has come is told, and where nobody has looked', async () => {
  const { alice, general } = await setUp()
  const reportOf = async (options: { pages?: number; limit?: number; also?: string }) => {
    let last: SearchReport | null = null
    const { also, ...others } = options
    const conversations = [...(also === undefined ? [] : [also]), general]
    const report = (told: SearchReport): void => {
      last = told
    }
    await Array.fromAsync(alice.search('deploy', { conversations, ...others, report }))
    return last
  }
  expect(await reportOf({})).toEqual({ looked: 250, isCut: false, failed: 0 })
  expect(await reportOf({ pages: 2 })).toEqual({ looked: 200, isCut: true, failed: 0 })
  expect(await reportOf({ limit: 1 })).toEqual({ looked: 43, isCut: true, failed: 0 })
  expect(await reportOf({ also: 'CH-gone' })).toEqual({ looked: 250, isCut: false, failed: 1 })
})
