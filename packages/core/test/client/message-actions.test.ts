import { expect, test } from 'vitest'
import { contentOf } from '../../src/message-content.ts'
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

test('a message that was edited still says so when somebody reacts to it', async () => {
  const { alice, bob, clock, seenByBob } = await setUp()
  await clock.advance(1000)
  await alice.edit(0, 'hello')
  await bob.react(0, '🎉')
  const [message] = seenByBob() ?? []
  expect(message?.lastUpdatedBy).toBe('bob')
  expect(message === undefined ? null : contentOf(message).isEdited).toBe(true)
})
