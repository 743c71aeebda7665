/** Delivery receipts of messages to people outside of chat, as clients see them. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Message } from '@twilio/conversations'
import { expect, onTestFinished, test } from 'vitest'
import { createEmulator } from '../../src/index.ts'
import { nextEvent } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twilioFor } from '../support/twilio.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'

const proxyAddress = '+15550100'

test('a message to phones is sent at once, then delivered, read or lost on the clock of the emulator', async () => {
  const emulator = await startEmulator()
  const { bob, ofAlice } = await twoInConversation(emulator)
  const { participants } = twilioFor(emulator).conversations(ofAlice.sid)
  for (const address of ['+15550101', 'whatsapp:+15550102', '+15005550009']) {
    await participants.create({
      'messagingBinding.address': address,
      'messagingBinding.proxyAddress': proxyAddress,
    })
  }
  const added = nextEvent<Message>(bob, 'messageAdded')
  await ofAlice.sendMessage('to everybody')
  const message = await added
  const receipt = () => message.aggregatedDeliveryReceipt
  expect(receipt()).toMatchObject({ total: 3, sent: 'all', delivered: 'none', read: 'none', failed: 'none' })

  const updated = nextEvent<{ updateReasons: string[] }>(message, 'updated')
  emulator.control.advanceClock(1000)
  expect((await updated).updateReasons).toContain('deliveryReceipt')
  await expect.poll(receipt).toMatchObject({ delivered: 'some', undelivered: 'some', read: 'none' })
  emulator.control.advanceClock(1000)
  await expect.poll(receipt).toMatchObject({ delivered: 'some', undelivered: 'some', read: 'some' })

  const detailed = (await message.getDetailedDeliveryReceipts()) ?? []
  expect(detailed.map(({ status, errorCode }) => ({ status, errorCode }))).toEqual([
    { status: 'delivered', errorCode: 0 },
    { status: 'read', errorCode: 0 },
    { status: 'undelivered', errorCode: 30_006 },
  ])
})

test('a message to chat participants alone has no receipts', async () => {
  const emulator = await startEmulator()
  const { bob, ofAlice } = await twoInConversation(emulator)
  const added = nextEvent<Message>(bob, 'messageAdded')
  await ofAlice.sendMessage('to bob')
  const message = await added
  expect(message.aggregatedDeliveryReceipt).toBeNull()
  expect(await message.getDetailedDeliveryReceipts()).toEqual([])
})

test('a delivery that was under way when the emulator stopped goes on when it starts again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'emulator-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const data = join(folder, 'data.sqlite')
  const first = await createEmulator({ data })
  const made = await twilioFor(first).conversations.create({ uniqueName: 'phones' })
  await twilioFor(first).conversations(made.sid).participants.create({
    'messagingBinding.address': 'whatsapp:+15550102',
    'messagingBinding.proxyAddress': proxyAddress,
  })
  await twilioFor(first).conversations(made.sid).messages.create({ body: 'to a phone' })
  await first.close()

  const second = await startEmulator({ data })
  const messages = twilioFor(second).conversations(made.sid).messages
  second.control.advanceClock(1000)
  const delivered = await messages.list()
  expect(delivered.map(({ delivery }) => delivery)).toMatchObject([{ delivered: 'all', read: 'none' }])
  second.control.advanceClock(1000)
  const read = await messages.list()
  expect(read.map(({ delivery }) => delivery)).toMatchObject([{ read: 'all' }])
})
