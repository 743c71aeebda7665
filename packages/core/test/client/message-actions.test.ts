import { expect, test } from 'vitest'
import { testChat } from '../support/clients.ts'

const setUp = async () => {
  const chat = testChat()
  const [alice, bob] = [chat.clientFor('alice'), chat.clientFor('bob')]
  await alice.start()
  await bob.start()
  await chat.clock.advance(0)
  alice.send('helo')
  await chat.clock.advance(0)
  const seenByBob = () => bob.store.get().histories.get(bob.store.get().activeSid ?? '')?.items
  return { ...chat, alice, bob, seenByBob }
}

test('an edit reaches the other', async () => {
  const { alice, seenByBob } = await setUp()
  await alice.edit(0, 'hello')
  expect(seenByBob()?.map(({ body }) => body)).toEqual(['hello'])
})

test('a removed message is gone for both', async () => {
  const { alice, seenByBob } = await setUp()
  await alice.remove(0)
  expect(seenByBob()).toEqual([])
})

test('a reaction of the other shows, and goes again', async () => {
  const { bob, seenByBob } = await setUp()
  await bob.react(0, '👍')
  expect(seenByBob()?.[0]?.attributes).toMatchObject({ reactions: { '👍': ['bob'] } })
  await bob.react(0, '👍')
  expect(seenByBob()?.[0]?.attributes).toMatchObject({ reactions: {} })
})

test('a message that is not there any more says so', async () => {
  const { alice } = await setUp()
  await expect(alice.edit(99, 'x')).rejects.toThrow('not there any more')
})
