import { expect, test } from 'vitest'
import { bodies, testChat } from './support/clients.ts'

test('alice and bob talk', async () => {
  const { clientFor, clock } = testChat()
  const [alice, bob] = [clientFor('alice'), clientFor('bob')]
  await alice.start()
  await bob.start()
  await clock.advance(0)
  alice.send('hello bob')
  await clock.advance(0)
  bob.send('hello alice')
  await clock.advance(0)
  expect(bodies(alice)).toEqual(['hello bob', 'hello alice'])
  expect(bodies(bob)).toEqual(['hello bob', 'hello alice'])
})

test('typing reaches the other until the message does', async () => {
  const { clientFor, clock } = testChat()
  const [alice, bob] = [clientFor('alice'), clientFor('bob')]
  await alice.start()
  await bob.start()
  await clock.advance(0)
  const sid = alice.store.get().activeSid ?? ''
  alice.signalTyping()
  expect(bob.store.get().typing.get(sid)).toEqual(['alice'])
  alice.send('done')
  await clock.advance(0)
  expect(bob.store.get().typing.has(sid)).toBe(false)
})

test('typing is not signalled while cut off', async () => {
  const { clientFor, service } = testChat()
  const alice = clientFor('alice')
  await alice.start()
  service.disconnect()
  alice.signalTyping()
  expect(service.calls.get('signalTyping')).toBeUndefined()
})

test('notices of the conversation on the screen can be cleared', async () => {
  const { clientFor } = testChat()
  const alice = clientFor('alice')
  alice.clearNotices()
  await alice.start()
  alice.notice('only for me')
  expect(alice.store.get().notices.size).toBe(1)
  alice.clearNotices()
  expect(alice.store.get().notices.size).toBe(0)
})
