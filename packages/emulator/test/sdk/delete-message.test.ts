/** Deleting messages. */
import type { Message } from '@twilio/conversations'
import { expect, test } from 'vitest'
import { nextEvent } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'

test('a deleted message disappears for the others and its index is not used again', async () => {
  const emulator = await startEmulator()
  const { alice, bob, ofAlice, ofBob } = await twoInConversation(emulator)
  await ofAlice.sendMessage('zero')
  const added = nextEvent<Message>(alice, 'messageAdded', ({ index }) => index === 1)
  const seen = nextEvent<Message>(bob, 'messageAdded', ({ index }) => index === 1)
  await ofAlice.sendMessage('one')
  const [message] = await Promise.all([added, seen])
  const removed = nextEvent<Message>(bob, 'messageRemoved')
  await message.remove()
  expect((await removed).index).toBe(1)
  expect(await ofAlice.sendMessage('two')).toBe(2)
  await expect
    .poll(async () => (await ofBob.getMessages()).items.map(({ index, body }) => `${index} ${body}`))
    .toEqual(['0 zero', '2 two'])
  expect(await ofBob.getMessagesCount()).toBe(2)
})

test('deleting the last message moves lastMessage back', async () => {
  const emulator = await startEmulator()
  const { alice, ofAlice, ofBob } = await twoInConversation(emulator)
  await ofAlice.sendMessage('zero')
  const added = nextEvent<Message>(alice, 'messageAdded', ({ index }) => index === 1)
  await ofAlice.sendMessage('one')
  await expect.poll(() => ofBob.lastMessage?.index).toBe(1)
  await (await added).remove()
  await expect.poll(() => ofBob.lastMessage?.index).toBe(0)
})
