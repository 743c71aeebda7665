/** Editing messages. */
import type { Message, MessageUpdateReason } from '@twilio/conversations'
import { expect, test } from 'vitest'
import { nextEvent } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'

test('an edit reaches the others with its new body and who made it', async () => {
  const emulator = await startEmulator()
  const { alice, bob, ofAlice } = await twoInConversation(emulator)
  const added = nextEvent<Message>(bob, 'messageAdded')
  const own = nextEvent<Message>(alice, 'messageAdded')
  await ofAlice.sendMessage('frist')
  const [, message] = await Promise.all([added, own])
  const updated = nextEvent<{ message: Message; updateReasons: MessageUpdateReason[] }>(bob, 'messageUpdated')
  await message.updateBody('first')
  const { message: seen, updateReasons } = await updated
  expect(seen).toMatchObject({ body: 'first', lastUpdatedBy: 'alice', index: 0 })
  expect(updateReasons).toContain('body')
  expect(updateReasons).not.toContain('media')
})

test('changed attributes of a message reach the others', async () => {
  const emulator = await startEmulator()
  const { alice, bob, ofAlice } = await twoInConversation(emulator)
  const added = nextEvent(bob, 'messageAdded')
  const own = nextEvent<Message>(alice, 'messageAdded')
  await ofAlice.sendMessage('look')
  const [, message] = await Promise.all([added, own])
  const updated = nextEvent<{ message: Message }>(bob, 'messageUpdated')
  await message.updateAttributes({ reactions: ['👍'] })
  expect((await updated).message.attributes).toEqual({ reactions: ['👍'] })
})

test("a participant cannot edit another's message, the creator can", async () => {
  const emulator = await startEmulator()
  const { alice, bob, ofAlice, ofBob } = await twoInConversation(emulator)
  const [first, second] = [nextEvent<Message>(bob, 'messageAdded'), nextEvent<Message>(alice, 'messageAdded')]
  await ofAlice.sendMessage('mine')
  await Promise.all([first, second])
  await expect((await first).updateBody('yours')).rejects.toMatchObject({
    status: 403,
    body: { code: 50107 },
  })
  const fromBob = nextEvent<Message>(alice, 'messageAdded')
  await ofBob.sendMessage('bobs')
  await (await fromBob).updateBody('moderated')
  await expect.poll(async () => (await ofBob.getMessages()).items.at(-1)?.body).toBe('moderated')
})
