/** What a message may have beside its text, when it has none of it. */
import { expect, test } from 'vitest'
import { startEmulator } from '../support/start-emulator.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'

test('a plain message has no receipts, no channel metadata and no content', async () => {
  const emulator = await startEmulator()
  const { ofAlice } = await twoInConversation(emulator)
  await ofAlice.sendMessage('plain')
  const [message] = (await ofAlice.getMessages()).items
  expect(message?.aggregatedDeliveryReceipt).toBeNull()
  expect(await message?.getDetailedDeliveryReceipts()).toEqual([])
  expect(await message?.getChannelMetadata()).toBeNull()
  expect(await message?.getContentData()).toBeNull()
  expect(message?.getMediaByCategories(['media'])).toEqual([])
})

test('there are no recipients of email', async () => {
  const emulator = await startEmulator()
  const { ofAlice } = await twoInConversation(emulator)
  await ofAlice.sendMessage('plain')
  const [message] = (await ofAlice.getMessages()).items
  expect(await message?.getMessageRecipients()).toEqual([])
  const page = await ofAlice.getMessageRecipients()
  expect([page.items, page.hasNextPage, page.hasPrevPage]).toEqual([[], false, false])
})
