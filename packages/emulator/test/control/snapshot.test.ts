/** Copies of all data, and going back to them. */
import { expect, test } from 'vitest'
import type { Snapshot } from '../../src/index.ts'
import { connectClient } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twilioFor } from '../support/twilio.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'

test('restore brings back exactly what was there, and clients made then work', async () => {
  const emulator = await startEmulator()
  const { alice, bob, ofAlice } = await twoInConversation(emulator)
  await ofAlice.sendMessage('kept')
  const snapshot = JSON.parse(JSON.stringify(emulator.control.snapshot())) as Snapshot
  await ofAlice.sendMessage('forgotten')
  await Promise.all([alice.shutdown(), bob.shutdown()])
  emulator.control.restore(snapshot)
  expect(emulator.control.snapshot()).toEqual(snapshot)

  const again = await connectClient(emulator, 'alice')
  const conversation = await again.getConversationByUniqueName('general')
  expect((await conversation.getMessages()).items.map(({ body }) => body)).toEqual(['kept'])
  expect(await conversation.sendMessage('new')).toBe(1)
})

test('a snapshot of another service or another shape is refused and changes nothing', async () => {
  const emulator = await startEmulator()
  await twilioFor(emulator).conversations.create({ uniqueName: 'general' })
  const snapshot = emulator.control.snapshot()
  const { restore } = emulator.control
  expect(() => restore({ ...snapshot, chatServiceSid: `IS${'0'.repeat(32)}` })).toThrow(
    'start the emulator with',
  )
  const { version } = snapshot
  expect(() => restore({ ...snapshot, version: 99 })).toThrow(
    `the snapshot is of data version 99, this emulator reads version ${version}: use a newer emulator`,
  )
  expect(() => restore({ ...snapshot, version: version - 1 })).toThrow(
    /^the snapshot is of data version \d+, this emulator reads version \d+: take the snapshot anew, or restore it with the emulator that took it into a data file/,
  )
  expect(() => restore({ ...snapshot, tables: { moons: [] } })).toThrow('moons')
  expect(() => restore({ ...snapshot, tables: { users: [{ name: 'x" --' }] } })).toThrow('users.name')
  expect(await twilioFor(emulator).conversations.list()).toHaveLength(1)
})

test('a snapshot carries uploads into another emulator', async () => {
  const first = await startEmulator()
  const { ofAlice } = await twoInConversation(first)
  await ofAlice
    .prepareMessage()
    .addMedia({ contentType: 'text/plain', media: 'bytes of a file' })
    .buildAndSend()
  const snapshot = JSON.parse(JSON.stringify(first.control.snapshot())) as Snapshot
  const second = await startEmulator({ credentials: first.credentials })
  second.control.restore(snapshot)
  const again = await connectClient(second, 'alice')
  const conversation = await again.getConversationByUniqueName('general')
  const [message] = (await conversation.getMessages()).items
  const url = await message?.attachedMedia?.[0]?.getContentTemporaryUrl()
  expect(await (await fetch(url ?? '')).text()).toBe('bytes of a file')
})

test('a snapshot goes into another emulator with the same credentials', async () => {
  const first = await startEmulator()
  await twilioFor(first).conversations.create({ uniqueName: 'general' })
  const second = await startEmulator({ credentials: first.credentials })
  second.control.restore(first.control.snapshot())
  expect((await twilioFor(second).conversations('general').fetch()).uniqueName).toBe('general')
})
