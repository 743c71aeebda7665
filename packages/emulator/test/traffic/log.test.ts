/** The record of frames and requests. */
import { expect, test } from 'vitest'
import { createTrafficLog } from '../../src/traffic/log.ts'
import { nextEvent } from '../support/connect-client.ts'
import { openSession } from '../support/raw-socket.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twilioFor } from '../support/twilio.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'

test('a message leaves its request, its answer and its event in the record', async () => {
  const emulator = await startEmulator()
  const { alice, bob, ofAlice } = await twoInConversation(emulator)
  const live = [alice, bob].map((client) => nextEvent(client, 'messageAdded'))
  await ofAlice.sendMessage('first')
  await Promise.all(live)
  emulator.control.clearTraffic()
  await ofAlice.sendMessage('hello')
  const records = emulator.control.readTraffic()
  expect(records).toContainEqual(
    expect.objectContaining({
      direction: 'in',
      identities: ['alice'],
      frame: 'message',
      method: 'POST',
      path: `/Client/v2/Conversations/${ofAlice.sid}/Messages`,
    }),
  )
  expect(records).toContainEqual(
    expect.objectContaining({ direction: 'out', identities: ['alice'], frame: 'reply', status: 201 }),
  )
  const event = records.find((record) => record.event === 'list_item_added')
  expect(event?.identities.toSorted()).toEqual(['alice', 'bob'])
  expect(event).toMatchObject({ sockets: 2, text: expect.stringContaining('"text":"hello"') as string })
})

test('REST requests are recorded with their form and status', async () => {
  const emulator = await startEmulator()
  await twilioFor(emulator).conversations.create({ friendlyName: 'General' })
  expect(emulator.control.readTraffic()).toMatchObject([
    { kind: 'request', method: 'POST', path: '/v1/Conversations', status: 201, text: 'FriendlyName=General' },
  ])
})

test('what the inspector asks for is not in the record', async () => {
  const { url, control, credentials } = await startEmulator()
  const authorization = `Basic ${btoa(`${credentials.accountSid}:${credentials.authToken}`)}`
  const headers = { authorization, 'x-emulator-inspector': '1' }
  expect((await fetch(`${url}/v1/Conversations`, { headers })).status).toBe(200)
  await fetch(`${url}/v1/Users`, { headers: { authorization } })
  await expect.poll(() => control.readTraffic()).toMatchObject([{ path: '/v1/Users' }])
})

test('no token is in the record', async () => {
  const emulator = await startEmulator()
  await openSession(emulator, 'alice')
  const text = JSON.stringify(emulator.control.readTraffic())
  expect(text).toContain('"frame":"init"')
  expect(text).not.toContain('eyJ')
})

test('the record is read from an id on, for one identity, and only its end', () => {
  const log = createTrafficLog(() => 0)
  for (const identity of ['a', 'b', 'a', 'b']) log.eventOut([identity], 1, 'x', '')
  expect(log.read({ after: 2 }).map(({ id }) => id)).toEqual([3, 4])
  expect(log.read({ identity: 'a' }).map(({ id }) => id)).toEqual([1, 3])
  expect(log.read({ limit: 1 }).map(({ id }) => id)).toEqual([4])
  expect(log.read({ limit: 0 })).toEqual([])
})

test('the record is bounded by number and by size; the oldest go first', () => {
  const log = createTrafficLog(() => 0)
  for (let count = 0; count < 10_000; count += 1) log.eventOut([], 1, 'x', '')
  expect(log.read()).toHaveLength(2000)
  expect(log.read()[0]?.id).toBe(8001)
  for (let count = 0; count < 20; count += 1) log.eventOut([], 1, 'x', 'y'.repeat(1024 * 1024))
  expect(log.read()).toHaveLength(7)
  log.clear()
  expect(log.read()).toEqual([])
})
