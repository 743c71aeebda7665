/** Creating conversations. */
import { expect, test } from 'vitest'
import { connectClient } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'

test('a new conversation has its names, attributes and creator, who is not in it yet', async () => {
  const emulator = await startEmulator()
  const alice = await connectClient(emulator, 'alice')
  const conversation = await alice.createConversation({
    friendlyName: 'General Channel',
    uniqueName: 'general',
    attributes: { public: true },
  })
  expect(conversation).toMatchObject({
    friendlyName: 'General Channel',
    uniqueName: 'general',
    attributes: { public: true },
    createdBy: 'alice',
    status: 'notParticipating',
  })
  expect(conversation.sid).toMatch(/^CH[0-9a-f]{32}$/)
})

test('a unique name that is taken is refused with 409 and 50353', async () => {
  const emulator = await startEmulator()
  const [alice, bob] = await Promise.all([connectClient(emulator, 'alice'), connectClient(emulator, 'bob')])
  await alice.createConversation({ uniqueName: 'general' })
  await expect(bob.createConversation({ uniqueName: 'general' })).rejects.toMatchObject({
    status: 409,
    message: 'Conflict',
    body: { code: 50353 },
  })
})

test('names and attributes beyond the limits are refused with their codes', async () => {
  const emulator = await startEmulator()
  const alice = await connectClient(emulator, 'alice')
  const refused = (code: number) => ({ status: 400, body: { code } })
  await expect(alice.createConversation({ friendlyName: 'x'.repeat(257) })).rejects.toMatchObject(
    refused(50003),
  )
  await expect(alice.createConversation({ uniqueName: 'x'.repeat(257) })).rejects.toMatchObject(
    refused(50004),
  )
  await expect(alice.createConversation({ uniqueName: `CH${'0'.repeat(32)}` })).rejects.toMatchObject(
    refused(50390),
  )
  const attributes = { text: 'x'.repeat(16_384) }
  await expect(alice.createConversation({ attributes })).rejects.toMatchObject(refused(50303))
})

test('changed names and attributes reach the other participants as conversationUpdated', async () => {
  const emulator = await startEmulator()
  const alice = await connectClient(emulator, 'alice')
  const conversation = await alice.createConversation({ uniqueName: 'old' })
  await conversation.join()
  await conversation.updateFriendlyName('New name')
  await conversation.updateUniqueName('new')
  await conversation.updateAttributes({ topic: 'tea' })
  await expect.poll(() => conversation.attributes).toEqual({ topic: 'tea' })
  expect(conversation).toMatchObject({ friendlyName: 'New name', uniqueName: 'new' })
  await conversation.updateUniqueName(null)
  await expect.poll(() => conversation.uniqueName).toBeNull()
})
