import { expect, test } from 'vitest'
import { slashDesk } from '../support/slash-desk.ts'

test('one leaves the channel on the screen and lands in General', async () => {
  const { enter, activeName, client } = await slashDesk()
  await enter('/create design')
  expect(await enter('/leave')).toBeNull()
  expect(activeName()).toBe('General Channel')
  expect(client.store.get().conversations.size).toBe(1)
})

test('one leaves another channel by its name', async () => {
  const { enter, activeName, client } = await slashDesk()
  await enter('/create design')
  await enter('/create news')
  expect(await enter('/part design')).toBeNull()
  expect(activeName()).toBe('news')
  expect(client.store.get().conversations.size).toBe(2)
})

test('General cannot be left', async () => {
  const { enter } = await slashDesk()
  expect(await enter('/leave')).toBe('General Channel cannot be left')
})
