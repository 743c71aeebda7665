/** Faults of the REST API, as the `twilio` package takes them. */
import { expect, test } from 'vitest'
import { startEmulator } from '../support/start-emulator.ts'
import { twilioFor } from '../support/twilio.ts'

test('a request of the REST API fails as told, and the next works', async () => {
  const emulator = await startEmulator()
  const { conversations } = twilioFor(emulator)
  emulator.faults.add({
    kind: 'fail-requests',
    method: 'POST',
    path: '/v1/Conversations',
    status: 503,
    code: 20503,
  })
  await expect(conversations.create({ friendlyName: 'a' })).rejects.toMatchObject({
    status: 503,
    code: 20503,
  })
  await conversations.create({ friendlyName: 'b' })
  expect((await conversations.list()).map(({ friendlyName }) => friendlyName)).toEqual(['b'])
})

test('a lost answer leaves the request carried out', async () => {
  const emulator = await startEmulator()
  const { conversations } = twilioFor(emulator)
  emulator.faults.add({ kind: 'lose-replies', method: 'POST' })
  await expect(conversations.create({ friendlyName: 'a' })).rejects.toThrow('socket hang up')
  expect(await conversations.list()).toHaveLength(1)
})

test('a delayed answer is overtaken by a later request', async () => {
  const emulator = await startEmulator()
  const { conversations } = twilioFor(emulator)
  emulator.faults.add({ kind: 'delay-replies', method: 'POST', ms: 200 })
  const order: string[] = []
  const slow = conversations.create({ friendlyName: 'a' }).then(() => order.push('slow'))
  await expect.poll(() => emulator.faults.list()).toEqual([])
  await conversations.list().then(() => order.push('quick'))
  await slow
  expect(order).toEqual(['quick', 'slow'])
})

test('requests without credentials are not counted', async () => {
  const emulator = await startEmulator()
  emulator.faults.add({ kind: 'fail-requests', path: '/v1/*', times: 1 })
  expect((await fetch(`${emulator.url}/v1/Conversations`)).status).toBe(401)
  expect(emulator.faults.list()).toMatchObject([{ seen: 0 }])
})
