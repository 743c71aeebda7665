/** The read index goes forward by advancing, anywhere by updating. */
import { expect, test } from 'vitest'
import { startEmulator } from '../support/start-emulator.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'

test('advancing does not go back, updating does', async () => {
  const emulator = await startEmulator()
  const { ofAlice, ofBob } = await twoInConversation(emulator)
  for (const body of ['zero', 'one', 'two']) await ofAlice.sendMessage(body)
  await expect.poll(() => ofBob.lastMessage?.index).toBe(2)
  expect(await ofBob.advanceLastReadMessageIndex(2)).toBe(0)
  await expect.poll(() => ofBob.lastReadMessageIndex).toBe(2)
  await ofBob.advanceLastReadMessageIndex(0)
  expect(await ofBob.getUnreadMessagesCount()).toBe(0)
  expect(await ofBob.updateLastReadMessageIndex(0)).toBe(2)
  await expect.poll(() => ofBob.lastReadMessageIndex).toBe(0)
  expect(await ofBob.updateLastReadMessageIndex(null)).toBeNull()
})
