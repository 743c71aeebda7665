import { expect, test } from 'vitest'
import { slashDesk } from '../support/slash-desk.ts'

test('another channel is shown', async () => {
  const { enter, activeName } = await slashDesk()
  await enter('/create design')
  expect(await enter('/switch general')).toBeNull()
  expect(activeName()).toBe('General Channel')
  expect(await enter('/s Design')).toBeNull()
  expect(activeName()).toBe('design')
})

test('a channel one is not in is not joined by the way', async () => {
  const { enter, other, client } = await slashDesk('bob')
  const alice = await other('alice')
  await alice.create('design')
  expect(await enter('/switch design')).toBe('You are not in design · Join it first: /join design')
  expect(client.store.get().conversations.size).toBe(1)
})

test('a conversation with one person is found by that name', async () => {
  const { enter, client } = await slashDesk()
  const sid = await client.openDirect('bob')
  await enter('/switch general')
  expect(await enter('/switch Bob')).toBeNull()
  expect(client.store.get().activeSid).toBe(sid)
})
