import { expect, test } from 'vitest'
import { slashDesk } from '../support/slash-desk.ts'

test('a channel is made, shown, and there for others to join', async () => {
  const { enter, activeName, client, other } = await slashDesk()
  expect(await enter('/create Tea  Corner')).toBeNull()
  expect(activeName()).toBe('Tea Corner')
  const bob = await other('bob')
  expect([...bob.store.get().directory.values()].map(({ friendlyName }) => friendlyName)).toContain(
    'Tea Corner',
  )
  expect(client.store.get().conversations.size).toBe(2)
})

test('a private channel is listed for nobody', async () => {
  const { enter, other } = await slashDesk()
  expect(await enter('/create secret --private')).toBeNull()
  const bob = await other('bob')
  expect([...bob.store.get().directory.values()].map(({ friendlyName }) => friendlyName)).not.toContain(
    'secret',
  )
})

test('General is always there already, in any case and spacing', async () => {
  const { enter } = await slashDesk()
  expect(await enter('/create  GENERAL   channel')).toBe('General Channel is always there')
  expect(await enter('/create #general')).toBe('General Channel is always there')
})

test('a name that is taken, empty or too long makes nothing', async () => {
  const { enter, client } = await slashDesk()
  await enter('/create design')
  expect(await enter('/create Design')).toBe('There is a channel called Design already')
  expect(await enter('/create')).toBe('/create needs NAME · Usage: /create NAME [--private]')
  expect(await enter(`/create ${'x'.repeat(257)}`)).toBe('A channel name has at most 256 characters')
  expect(client.store.get().conversations.size).toBe(2)
})
