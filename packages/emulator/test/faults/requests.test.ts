/** Requests of the SDK that fail, come late or lose their answer. */
import type { Message } from '@twilio/conversations'
import { expect, test } from 'vitest'
import { nextEvent } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'

const sending = { method: 'POST', path: '*/Messages' } as const

test('the n-th request fails with the given status and code, and is not carried out', async () => {
  const emulator = await startEmulator()
  const { ofAlice } = await twoInConversation(emulator)
  emulator.faults.add({ kind: 'fail-requests', ...sending, nth: 2, status: 429, code: 50511 })
  expect(await ofAlice.sendMessage('first')).toBe(0)
  await expect(ofAlice.sendMessage('second')).rejects.toMatchObject({ status: 429, body: { code: 50511 } })
  expect(await ofAlice.sendMessage('third')).toBe(1)
})

test('a fault of one identity leaves the others alone', async () => {
  const emulator = await startEmulator()
  const { ofAlice, ofBob } = await twoInConversation(emulator)
  emulator.faults.add({ kind: 'fail-requests', ...sending, identity: 'bob', times: 0 })
  expect(await ofAlice.sendMessage('hello')).toBe(0)
  await expect(ofBob.sendMessage('hello')).rejects.toMatchObject({ status: 500 })
  await expect(ofBob.sendMessage('hello')).rejects.toMatchObject({ status: 500 })
})

test('a delayed answer comes behind the event of what it asked for', async () => {
  const emulator = await startEmulator()
  const { alice, ofAlice } = await twoInConversation(emulator)
  emulator.faults.add({ kind: 'delay-replies', ...sending, ms: 300 })
  const order: string[] = []
  const added = nextEvent<Message>(alice, 'messageAdded').then(() => order.push('event'))
  await Promise.all([added, ofAlice.sendMessage('slow').then(() => order.push('answer'))])
  expect(order).toEqual(['event', 'answer'])
})

test('a lost answer leaves the request carried out and the client in doubt', async () => {
  const emulator = await startEmulator()
  const { bob, ofAlice } = await twoInConversation(emulator)
  emulator.faults.add({ kind: 'lose-replies', ...sending })
  const added = nextEvent<Message>(bob, 'messageAdded')
  await expect(ofAlice.sendMessage('carried out')).rejects.toThrow('disconnected')
  expect((await added).body).toBe('carried out')
  expect(await ofAlice.sendMessage('next')).toBe(1)
})
