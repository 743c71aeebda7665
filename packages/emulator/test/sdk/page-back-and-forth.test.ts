/** Turning pages in both directions, from any message. */
import type { Message, Paginator } from '@twilio/conversations'
import { expect, test } from 'vitest'
import { startEmulator } from '../support/start-emulator.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'

const indices = ({ items }: Paginator<Message>): readonly number[] => items.map(({ index }) => index)
const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)

const withMessages = async (count: number) => {
  const emulator = await startEmulator()
  const { ofAlice, ofBob } = await twoInConversation(emulator)
  for (let index = 0; index < count; index += 1) await ofAlice.sendMessage(`${index}`)
  await expect.poll(() => ofBob.lastMessage?.index).toBe(count - 1)
  return { ofAlice, ofBob }
}

test('a page before an anchor ends with it, a page behind it begins with it', async () => {
  const { ofBob } = await withMessages(30)
  expect(indices(await ofBob.getMessages(10, 20, 'backwards'))).toEqual(range(11, 20))
  expect(indices(await ofBob.getMessages(10, 20, 'forward'))).toEqual(range(20, 29))
})

test('turning back and forth comes to the same pages', async () => {
  const { ofBob } = await withMessages(35)
  const newest = await ofBob.getMessages(10)
  const older = await newest.prevPage()
  expect(indices(older)).toEqual(range(15, 24))
  expect(indices(await older.nextPage())).toEqual(range(25, 34))
  const oldest = await (await older.prevPage()).prevPage()
  expect(indices(oldest)).toEqual(range(0, 4))
  expect([oldest.hasPrevPage, oldest.hasNextPage]).toEqual([false, true])
  await expect(oldest.prevPage()).rejects.toThrow('page')
})

test('an anchor that was deleted starts at the next message in that direction', async () => {
  const { ofAlice, ofBob } = await withMessages(12)
  await (await ofAlice.getMessages(1, 5, 'forward')).items[0]?.remove()
  await expect.poll(async () => indices(await ofBob.getMessages(20))).not.toContain(5)
  expect(indices(await ofBob.getMessages(10, 5, 'forward'))[0]).toBe(6)
  expect(indices(await ofBob.getMessages(10, 5, 'backwards')).at(-1)).toBe(4)
})
