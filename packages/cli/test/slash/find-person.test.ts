import { expect, test } from 'vitest'
import { testChat } from '../../../core/test/support/clients.ts'
import { settle } from '../../../core/test/support/fake-clock.ts'
import { identityOf, personHere } from '../../src/slash/find-person.ts'
import { contextOf } from '../support/slash-desk.ts'

const setUp = async () => {
  const chat = testChat()
  const [alice, bob] = [chat.clientFor('alice'), chat.clientFor('bob')]
  await bob.start()
  await alice.start()
  await settle()
  const know = (identity: string, friendlyName: string): void => {
    chat.service.emitTo('alice', {
      type: 'user/updated',
      user: { identity, friendlyName, attributes: {}, isOnline: true, isNotifiable: null },
    })
  }
  return { context: contextOf(alice, []), know }
}

test('somebody is found by identity, and by the name others see', async () => {
  const { context, know } = await setUp()
  know('bob', 'Bob the Builder')
  expect(identityOf(context, '@bob')).toBe('bob')
  expect(identityOf(context, 'bob the  builder')).toBe('bob')
  expect(personHere(context, 'BOB').identity).toBe('bob')
})

test('somebody not known yet is taken by the name given', async () => {
  const { context } = await setUp()
  expect(identityOf(context, 'zoe')).toBe('zoe')
})

test('two people of one name are told apart by identity', async () => {
  const { context, know } = await setUp()
  know('bob', 'Robin')
  know('robin.b', 'robin')
  expect(() => identityOf(context, 'Robin')).toThrow('Several people are called Robin')
})
