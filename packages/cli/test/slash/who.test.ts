import { expect, test } from 'vitest'
import { settle } from '../../../core/test/support/fake-clock.ts'
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
  expect(asked).toEqual(['info: In General Channel: alice (you), Bob (bob, away)'])
})

test('how far the others have read is said', async () => {
  const { enter, asked, other, client } = await slashDesk()
  const bob = await other('bob')
  client.send('one')
  await settle()
  client.send('two')
  await settle()
  const participant = [...(client.store.get().participants.values().next().value?.values() ?? [])].find(
    ({ identity }) => identity === 'bob',
  )
  if (participant === undefined) throw new Error('bob is not there')
  for (const lastReadMessageIndex of [null, 0, 1]) {
    client.store.dispatch({
      type: 'participant/updated',
      participant: { ...participant, lastReadMessageIndex },
    })
    await enter('/who')
  }
  expect(asked).toEqual([
    'info: In General Channel: alice (you), bob (has read nothing)',
    'info: In General Channel: alice (you), bob (1 behind)',
    'info: In General Channel: alice (you), bob (has read all)',
  ])
  await bob.stop()
})
