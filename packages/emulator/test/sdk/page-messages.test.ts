/** Reading history page by page. */
import { expect, test } from 'vitest'
import { startEmulator } from '../support/start-emulator.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'

const indices = (items: readonly { readonly index: number }[]): readonly number[] =>
  items.map(({ index }) => index)

test('history pages backwards from the newest and forwards from an anchor', async () => {
  const emulator = await startEmulator()
  const { ofAlice, ofBob } = await twoInConversation(emulator)
  for (let index = 0; index < 25; index += 1) await ofAlice.sendMessage(`message ${index}`)
  await expect.poll(() => ofBob.lastMessage?.index).toBe(24)

  const newest = await ofBob.getMessages(10)
  expect(indices(newest.items)).toEqual([15, 16, 17, 18, 19, 20, 21, 22, 23, 24])
  expect([newest.hasPrevPage, newest.hasNextPage]).toEqual([true, false])
  const older = await newest.prevPage()
  expect(indices(older.items)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14])
  const oldest = await older.prevPage()
  expect(indices(oldest.items)).toEqual([0, 1, 2, 3, 4])
  expect(oldest.hasPrevPage).toBe(false)

  const forward = await ofBob.getMessages(10, 0, 'forward')
  expect(indices(forward.items)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect([forward.hasPrevPage, forward.hasNextPage]).toEqual([false, true])
  expect(indices((await forward.nextPage()).items)).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19])
})

test('more than a hundred conversations are all listed', async () => {
  const emulator = await startEmulator()
  const { alice, ofAlice } = await twoInConversation(emulator)
  for (let number = 0; number < 119; number += 1) {
    const conversation = await alice.createConversation({ friendlyName: `number ${number}` })
    await conversation.join()
  }
  let page = await alice.getSubscribedConversations()
  const sids = page.items.map(({ sid }) => sid)
  while (page.hasNextPage) {
    page = await page.nextPage()
    sids.push(...page.items.map(({ sid }) => sid))
  }
  expect(new Set(sids).size).toBe(120)
  expect(sids).toContain(ofAlice.sid)
})
