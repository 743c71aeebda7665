import { expect, test } from 'vitest'
import { testChat } from '../support/clients.ts'

const setUp = async () => {
  const chat = testChat()
  const [alice, bob] = [chat.clientFor('alice'), chat.clientFor('bob')]
  await alice.start()
  await bob.start()
  const nameOnScreen = (client: typeof alice) => {
    const { activeSid, conversations } = client.store.get()
    return conversations.get(activeSid ?? '')?.friendlyName
  }
  return { ...chat, alice, bob, nameOnScreen, generalSid: alice.store.get().activeSid ?? '' }
}

test('a channel that alice makes is shown to her, and listed for bob', async () => {
  const { alice, bob, nameOnScreen } = await setUp()
  const sid = await alice.create(' #Deploys  now')
  expect(nameOnScreen(alice)).toBe('Deploys now')
  expect(bob.store.get().directory.get(sid)?.friendlyName).toBe('Deploys now')
})

test('a private channel is listed for nobody', async () => {
  const { alice, bob } = await setUp()
  const sid = await alice.create('secret', { isPrivate: true })
  expect(bob.store.get().directory.has(sid)).toBe(false)
})

test.each([
  ['General Channel', 'General Channel is always there'],
  ['  general ', 'General Channel is always there'],
  ['', 'A channel needs a name'],
  ['DEPLOYS', 'There is a channel called DEPLOYS already'],
])('the name %j is refused', async (name, message) => {
  const { alice, bob } = await setUp()
  await bob.create('deploys')
  await expect(alice.create(name)).rejects.toThrow(message)
})

test('General Channel can be neither deleted nor left nor renamed', async () => {
  const { alice, generalSid } = await setUp()
  await expect(alice.delete(generalSid)).rejects.toThrow('General Channel cannot be deleted')
  await expect(alice.leave(generalSid)).rejects.toThrow('General Channel cannot be left')
  await expect(alice.rename(generalSid, 'ours')).rejects.toThrow('General Channel cannot be renamed')
})

test('bob, in a channel that alice deletes, lands in General and reads why', async () => {
  const { alice, bob, nameOnScreen, generalSid } = await setUp()
  const sid = await alice.create('deploys')
  await bob.join(sid)
  bob.activate(sid)
  expect(nameOnScreen(bob)).toBe('deploys')
  await alice.delete(sid)
  expect(nameOnScreen(bob)).toBe('General Channel')
  expect(bob.store.get().notices.get(generalSid)?.at(-1)?.text).toBe('The channel deploys was deleted')
  expect(bob.store.get().directory.has(sid)).toBe(false)
  expect(nameOnScreen(alice)).toBe('General Channel')
})

test('leaving goes back to General; the channel stays joinable', async () => {
  const { alice, bob, nameOnScreen } = await setUp()
  const sid = await alice.create('deploys')
  await bob.join(sid)
  bob.activate(sid)
  await bob.leave(sid)
  expect(nameOnScreen(bob)).toBe('General Channel')
  expect(bob.store.get().directory.has(sid)).toBe(true)
})

test('a new name reaches everybody', async () => {
  const { alice, bob } = await setUp()
  const sid = await alice.create('deploys')
  await alice.rename(sid, 'releases')
  expect(alice.store.get().conversations.get(sid)?.friendlyName).toBe('releases')
  expect(bob.store.get().directory.get(sid)?.friendlyName).toBe('releases')
})

test('a forbidden deletion says so and changes nothing', async () => {
  const { alice, service, nameOnScreen } = await setUp()
  const sid = await alice.create('deploys')
  service.failNext('deleteConversation', 'forbidden')
  await expect(alice.delete(sid)).rejects.toThrow('forbidden')
  expect(nameOnScreen(alice)).toBe('deploys')
})

test('a message is pinned in the attributes of its conversation', async () => {
  const { clientFor, service } = testChat()
  const alice = clientFor('alice')
  await alice.start()
  const sid = alice.store.get().activeSid ?? ''
  await alice.togglePin(sid, 3)
  expect(service.calls.get('updateConversationAttributes')).toBe(1)
  await expect(alice.togglePin('CHnone', 3)).rejects.toThrow('You are not in that channel')
})
