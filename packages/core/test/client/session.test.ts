import { expect, test } from 'vitest'
import { restoreState } from '../../src/snapshot.ts'
import { buildConversation, buildGeneral } from '../support/builders.ts'
import { testChat } from '../support/clients.ts'

test('the first user makes General Channel and is shown it', async () => {
  const { clientFor } = testChat()
  const alice = clientFor('alice')
  await alice.start()
  const { activeSid, conversations, isReady } = alice.store.get()
  expect(conversations.get(activeSid ?? '')).toMatchObject({
    uniqueName: 'general',
    friendlyName: 'General Channel',
  })
  expect(isReady).toBe(true)
})

test('two first users in the same instant end in the same General Channel', async () => {
  const { clientFor, clock } = testChat()
  const clients = ['alice', 'bob'].map((identity) => clientFor(identity))
  const starting = Promise.all(clients.map((client) => client.start()))
  await clock.advance(5000)
  await starting
  const [alice, bob] = clients.map(({ store }) => store.get().activeSid)
  expect(alice).toBe(bob)
  expect(alice).not.toBeNull()
})

test('the wanted channel is joined and shown', async () => {
  const { clientFor, service } = testChat()
  service.addConversation('deploys', null, ['bob'])
  const alice = clientFor('alice')
  await alice.start({ wanted: 'Deploys' })
  const { activeSid, conversations } = alice.store.get()
  expect(conversations.get(activeSid ?? '')?.friendlyName).toBe('deploys')
  expect([...conversations.values()].map(({ friendlyName }) => friendlyName)).toContain('General Channel')
})

test('a wanted channel that is not there leaves one in General, with a suggestion', async () => {
  const { clientFor, service } = testChat()
  service.addConversation('deploys', null, ['bob'])
  const alice = clientFor('alice')
  await alice.start({ wanted: 'deplyos' })
  const { activeSid, notices } = alice.store.get()
  expect(notices.get(activeSid ?? '')?.map(({ text }) => text)).toEqual([
    'There is no channel deplyos, did you mean deploys?',
  ])
})

test('what the cache showed is kept when it is still there, and left when it is not', async () => {
  const { clientFor, service } = testChat()
  const sid = service.addConversation('deploys', null, ['alice'])
  const cached = (activeSid: string) =>
    restoreState({
      identity: 'alice',
      activeSid,
      conversations: [
        buildGeneral({ sid: 'CH-gone-general' }),
        buildConversation({ sid: 'CH-gone' }),
        buildConversation({ sid }),
      ],
      directory: [],
      users: [],
      messages: {},
      outgoing: [],
    })
  const stays = clientFor('alice', cached(sid))
  await stays.start()
  expect(stays.store.get().activeSid).toBe(sid)
  const leaves = clientFor('alice', cached('CH-gone'))
  await leaves.start()
  const { activeSid, conversations } = leaves.store.get()
  expect(conversations.get(activeSid ?? '')?.uniqueName).toBe('general')
  expect(conversations.has('CH-gone')).toBe(false)
})
