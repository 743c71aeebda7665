/** Counting messages. */
import { expect, test } from 'vitest'
import { startEmulator } from '../support/start-emulator.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'

test('messages are counted without those that were deleted, indices go on', async () => {
  const emulator = await startEmulator()
  const { ofAlice, ofBob } = await twoInConversation(emulator)
  // A client keeps counts for five seconds, so each is asked once.
  expect(await ofAlice.getMessagesCount()).toBe(0)
  for (const body of ['zero', 'one', 'two']) await ofAlice.sendMessage(body)
  await (await ofAlice.getMessages()).items[2]?.remove()
  expect(await ofBob.getMessagesCount()).toBe(2)
  expect(await ofAlice.sendMessage('three')).toBe(3)
})
