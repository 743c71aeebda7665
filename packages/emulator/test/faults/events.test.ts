/** Events that are lost, doubled, late or out of order, as the SDK takes them. */
import type { Client } from '@twilio/conversations'
import { expect, test } from 'vitest'
import { startEmulator } from '../support/start-emulator.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'

const record = (client: Client): (string | null)[] => {
  const bodies: (string | null)[] = []
  client.on('messageAdded', ({ body }) => bodies.push(body))
  return bodies
}
const added = { eventType: 'list_item_added', identity: 'bob' } as const

test('a lost event is not raised, but its message is in the next page', async () => {
  const emulator = await startEmulator()
  const { bob, ofAlice, ofBob } = await twoInConversation(emulator)
  const heard = record(bob)
  emulator.faults.add({ kind: 'lose-events', ...added })
  await ofAlice.sendMessage('lost')
  await ofAlice.sendMessage('heard')
  await expect.poll(() => heard).toEqual(['heard'])
  expect((await ofBob.getMessages()).items.map(({ body }) => body)).toEqual(['lost', 'heard'])
})

test('an event that comes twice is raised once', async () => {
  const emulator = await startEmulator()
  const { bob, ofAlice } = await twoInConversation(emulator)
  const heard = record(bob)
  emulator.faults.add({ kind: 'duplicate-events', ...added })
  await ofAlice.sendMessage('twice')
  await ofAlice.sendMessage('after')
  await expect.poll(() => heard).toContain('after')
  expect(heard).toEqual(['twice', 'after'])
})

test('two events are raised in the wrong order when they come so', async () => {
  const emulator = await startEmulator()
  const { bob, ofAlice } = await twoInConversation(emulator)
  const heard = record(bob)
  emulator.faults.add({ kind: 'reorder-events', ...added })
  emulator.faults.add({ kind: 'lose-events', eventType: 'document_updated', identity: 'bob', times: 0 })
  await ofAlice.sendMessage('one')
  await ofAlice.sendMessage('two')
  await expect.poll(() => heard).toEqual(['two', 'one'])
})

test('a held event comes after a second when no other comes', async () => {
  const emulator = await startEmulator()
  const { bob, ofAlice } = await twoInConversation(emulator)
  const heard = record(bob)
  emulator.faults.add({ kind: 'lose-events', eventType: 'document_updated', identity: 'bob', times: 0 })
  emulator.faults.add({ kind: 'reorder-events', ...added })
  await ofAlice.sendMessage('alone')
  await expect.poll(() => heard, { timeout: 40_000 }).toEqual(['alone'])
})

test('a late event is overtaken by the next', async () => {
  const emulator = await startEmulator()
  const { bob, ofAlice } = await twoInConversation(emulator)
  const heard = record(bob)
  emulator.faults.add({ kind: 'delay-events', ...added, ms: 400 })
  await ofAlice.sendMessage('late')
  await ofAlice.sendMessage('in time')
  await expect.poll(() => heard).toEqual(['in time', 'late'])
})
