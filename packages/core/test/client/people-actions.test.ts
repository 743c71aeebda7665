import { expect, test } from 'vitest'
import { testChat } from '../support/clients.ts'

const setUp = async () => {
  const chat = testChat()
  const [alice, bob] = [chat.clientFor('alice'), chat.clientFor('bob')]
  await alice.start()
  await bob.start()
  return { ...chat, alice, bob }
}

test('writing to one person makes one conversation, however often and from whichever side', async () => {
  const { alice, bob } = await setUp()
  const sid = await alice.openDirect('bob')
  expect(await alice.openDirect('bob')).toBe(sid)
  expect(await bob.openDirect('alice')).toBe(sid)
  expect(alice.store.get().activeSid).toBe(sid)
})

test('two who write to each other in the same instant end in the same conversation', async () => {
  const { alice, bob } = await setUp()
  const [one, other] = await Promise.all([alice.openDirect('bob'), bob.openDirect('alice')])
  expect(one).toBe(other)
})

test('who is invited to a private channel is in it, who is removed is out and reads why', async () => {
  const { alice, bob, clock } = await setUp()
  const sid = await alice.create('secret', { isPrivate: true })
  await alice.invite('bob')
  expect(bob.store.get().conversations.get(sid)?.friendlyName).toBe('secret')
  bob.activate(sid)
  await alice.kick('bob')
  await clock.advance(0)
  const { activeSid, notices } = bob.store.get()
  expect(activeSid).not.toBe(sid)
  expect(notices.get(activeSid ?? '')?.at(-1)?.text).toBe('You were removed from the channel secret')
})
