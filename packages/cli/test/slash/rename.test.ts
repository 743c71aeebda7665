import { expect, test } from 'vitest'
import { slashDesk } from '../support/slash-desk.ts'

test('the channel on the screen gets another name, for everyone', async () => {
  const { enter, activeName, other } = await slashDesk()
  await enter('/create design')
  expect(await enter('/rename Design Team')).toBeNull()
  expect(activeName()).toBe('Design Team')
  const bob = await other('bob')
  expect([...bob.store.get().directory.values()].map(({ friendlyName }) => friendlyName)).toContain(
    'Design Team',
  )
})

test('General keeps its name, and no other channel gets it', async () => {
  const { enter } = await slashDesk()
  expect(await enter('/rename Lobby')).toBe('General Channel cannot be renamed')
  await enter('/create design')
  expect(await enter('/rename general')).toBe('General Channel is always there')
})
