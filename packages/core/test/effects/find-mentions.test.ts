import { expect, test } from 'vitest'
import { testChat } from '../support/clients.ts'

const mentionsOf = (alice: ReturnType<ReturnType<typeof testChat>['clientFor']>, sid: string) =>
  alice.store.get().mentions.get(sid) ?? []

test('who was away is told of what mentioned them meanwhile, and of nothing that was read', async () => {
  const { clientFor, service, clock } = testChat()
  service.addConversation('General Channel', 'general', ['alice', 'bob'])
  const design = service.addConversation('design', null, ['alice', 'bob'])
  const lunch = service.addConversation('lunch', null, ['alice', 'bob'])
  service.addMessage(design, 'bob', '@alice look')
  service.addMessage(design, 'bob', 'nobody')
  for (let at = 0; at < 150; at += 1) service.addMessage(lunch, 'bob', at === 120 ? '@alice soup?' : `${at}`)
  const alice = clientFor('alice')
  await alice.start()
  await clock.advance(0)
  expect(mentionsOf(alice, design)).toEqual([0])
  expect(mentionsOf(alice, lunch)).toEqual([120])
  // Nothing of it is kept as if it had been shown.
  expect(alice.store.get().histories.has(design)).toBe(false)
})

test('a lost connection is looked through when it is back, each message once', async () => {
  const { clientFor, service, clock } = testChat()
  service.addConversation('General Channel', 'general', ['alice', 'bob'])
  const design = service.addConversation('design', null, ['alice', 'bob'])
  const alice = clientFor('alice')
  await alice.start()
  await clock.advance(0)
  service.addMessage(design, 'bob', '@alice one')
  service.disconnect()
  service.addMessage(design, 'bob', '@alice two')
  // A new client of the SDK tells all conversations before it calls itself connected.
  const known = alice.store.get().conversations.get(design)
  if (known === undefined) throw new Error('alice is not in design')
  alice.store.dispatch({ type: 'conversation/updated', conversation: { ...known, lastMessageIndex: 1 } })
  expect(mentionsOf(alice, design)).toEqual([0])
  service.connect()
  await clock.advance(0)
  expect(mentionsOf(alice, design)).toEqual([0, 1])
})

test('of a hundred unread conversations the fifty with the latest messages are looked through', async () => {
  const { clientFor, service, clock } = testChat()
  service.addConversation('General Channel', 'general', ['alice', 'bob'])
  const sids: string[] = []
  for (let at = 0; at < 100; at += 1) {
    const sid = service.addConversation(`team ${at}`, null, ['alice', 'bob'])
    await clock.advance(1000)
    service.addMessage(sid, 'bob', '@alice')
    sids.push(sid)
  }
  const alice = clientFor('alice')
  await alice.start()
  // One after the other; a hundred turns are more than enough for all of them.
  for (let turn = 0; turn < 100; turn += 1) await clock.advance(0)
  expect(sids.filter((sid) => mentionsOf(alice, sid).length > 0)).toEqual(sids.slice(50))
})
