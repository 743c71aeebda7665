/** The 2.x line of the SDK speaks the same protocol: a short journey through its newest version, unmodified. */
import { Client } from 'conversations-2'
import type { Conversation, Message } from 'conversations-2'
import { expect, onTestFinished, test } from 'vitest'
import type { Emulator } from '../../src/index.ts'
import { nextEvent, quickRetry } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'

const connect = async (emulator: Emulator, identity: string): Promise<Client> => {
  const client = new Client(emulator.control.mintToken(identity), {
    ...emulator.clientOptions,
    ...quickRetry,
  })
  onTestFinished(() => client.shutdown())
  await nextEvent(client, 'initialized')
  await client.getSubscribedConversations()
  return client
}

test('the 2.x line starts, lists, sends, receives, types, edits, comes back and pages', async () => {
  expect(Client.version).toMatch(/^2\./)
  const emulator = await startEmulator()
  const [alice, bob] = await Promise.all([connect(emulator, 'alice'), connect(emulator, 'bob')])
  const ofAlice = await alice.createConversation({ uniqueName: 'general', friendlyName: 'General' })
  const aliceJoined = nextEvent(alice, 'conversationJoined')
  await ofAlice.join()
  await aliceJoined
  const bobJoined = nextEvent<Conversation>(bob, 'conversationJoined')
  await ofAlice.add('bob')
  const ofBob = await bobJoined
  await Promise.all([ofAlice.getMessages(), ofBob.getMessages(), ofBob.getParticipants()])
  expect((await bob.getSubscribedConversations()).items.map(({ uniqueName }) => uniqueName)).toEqual([
    'general',
  ])

  const typing = nextEvent<{ identity: string }>(ofBob, 'typingStarted')
  await ofAlice.typing()
  expect((await typing).identity).toBe('alice')
  const added = nextEvent<Message>(ofBob, 'messageAdded')
  await ofAlice.sendMessage('hello', { mood: 'good' })
  const message = await added
  expect([message.body, message.author, message.attributes]).toEqual(['hello', 'alice', { mood: 'good' }])
  const updated = nextEvent<{ updateReasons: string[] }>(message, 'updated')
  await (await ofAlice.getMessages()).items[0]?.updateBody('hello again')
  expect((await updated).updateReasons).toContain('body')
  await ofAlice.updateFriendlyName('Renamed')
  await expect.poll(() => ofBob.friendlyName).toBe('Renamed')

  const back = nextEvent(bob, 'connectionStateChanged', (state) => state === 'connected')
  emulator.faults.dropSockets('bob')
  const missed = nextEvent<Message>(ofBob, 'messageAdded')
  await ofAlice.sendMessage('while you were away')
  await back
  expect((await missed).body).toBe('while you were away')

  for (let count = 2; count < 25; count += 1) await ofAlice.sendMessage(`message ${count}`)
  const last = await ofBob.getMessages(10)
  const before = await last.prevPage()
  expect([last.items.at(0)?.index, before.items.at(-1)?.index]).toEqual([15, 14])
  const first = (await before.prevPage()).items
  expect(first.at(0)?.body).toBe('hello again')
  expect(await ofBob.setAllMessagesRead()).toBe(0)
})
