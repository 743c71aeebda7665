import { expect, test } from 'vitest'
import { testChat } from '../support/clients.ts'

const setUp = async () => {
  const chat = testChat()
  const [alice, bob] = [chat.clientFor('alice'), chat.clientFor('bob')]
  await alice.start()
  await bob.start()
  await chat.clock.advance(0)
  const sid = alice.store.get().activeSid ?? ''
  alice.send('ship it?')
  await chat.clock.advance(0)
  const attributes = () => chat.service.messagesOf(sid)[0]?.attributes
  /** Bob's client writes what it makes of the attributes as they were before. */
  const overwrite = async (reactions: Record<string, string[]>) => {
    await chat.service.gatewayFor('bob').gateway.updateMessage(sid, 0, { attributes: { reactions } })
    await chat.clock.advance(0)
  }
  return { ...chat, alice, bob, attributes, overwrite }
}

test('a reaction that another writes over in the same moment is put back beside theirs', async () => {
  const { alice, attributes, overwrite } = await setUp()
  await alice.react(0, '👍')
  await overwrite({ '🎉': ['bob'] })
  expect(attributes()).toEqual({ reactions: { '🎉': ['bob'], '👍': ['alice'] } })
})

test('a reaction that was taken off does not come back with what another writes', async () => {
  const { alice, attributes, overwrite } = await setUp()
  await alice.react(0, '👍')
  await alice.react(0, '👍')
  await overwrite({ '👍': ['alice', 'bob'] })
  expect(attributes()).toEqual({ reactions: { '👍': ['bob'] } })
})

test('what is written over much later is not fought over', async () => {
  const { alice, attributes, overwrite, clock } = await setUp()
  await alice.react(0, '👍')
  await clock.advance(60_000)
  await overwrite({})
  expect(attributes()).toEqual({ reactions: {} })
})
