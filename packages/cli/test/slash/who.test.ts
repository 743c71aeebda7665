import { expect, test } from 'vitest'
import { slashDesk } from '../support/slash-desk.ts'

test('the people of the channel are named, oneself marked', async () => {
  const { enter, asked, other } = await slashDesk()
  await other('bob')
  expect(await enter('/who')).toBeNull()
  expect(asked).toEqual(['info: In General Channel: alice (you), bob'])
})

test('who is away is said', async () => {
  const { enter, asked, other, service } = await slashDesk()
  await other('bob')
  service.emitTo('alice', {
    type: 'user/updated',
    user: { identity: 'bob', friendlyName: 'Bob', attributes: {}, isOnline: false, isNotifiable: null },
  })
  await enter('/who')
  expect(asked).toEqual(['info: In General Channel: alice (you), Bob (away)'])
})
