import { expect, test } from 'vitest'
import { slashDesk } from '../support/slash-desk.ts'

test('a channel is deleted only after a yes, for everyone, and one lands in General', async () => {
  const { enter, asked, sayYes, activeName, other, client } = await slashDesk()
  await enter('/create design')
  const bob = await other('bob')
  await bob.join(client.store.get().activeSid ?? '')
  expect(await enter('/delete')).toBeNull()
  expect(asked).toEqual(['Delete the channel design with all its messages, for everyone?'])
  expect(activeName()).toBe('design')
  await sayYes()
  expect(activeName()).toBe('General Channel')
  expect(bob.store.get().conversations.size).toBe(1)
})

test('another channel than the one on the screen is deleted by its name', async () => {
  const { enter, sayYes, client } = await slashDesk()
  await enter('/create design')
  await enter('/switch general')
  expect(await enter('/delete design')).toBeNull()
  await sayYes()
  expect([...client.store.get().conversations.values()].map(({ friendlyName }) => friendlyName)).toEqual([
    'General Channel',
  ])
})

test('General cannot be deleted, and nothing is asked', async () => {
  const { enter, asked } = await slashDesk()
  expect(await enter('/delete')).toBe('General Channel cannot be deleted')
  expect(await enter('/delete general')).toBe('General Channel cannot be deleted')
  expect(asked).toEqual([])
})

test('what the service refuses is said', async () => {
  const { enter, sayYes, asked, service } = await slashDesk()
  await enter('/create design')
  await enter('/delete')
  service.failNext('deleteConversation', 'forbidden')
  await sayYes()
  expect(asked.at(-1)).toBe('error: forbidden')
})
