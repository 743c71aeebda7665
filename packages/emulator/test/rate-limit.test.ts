/** Too many actions are refused where that is wanted, and only there. */
import { expect, test } from 'vitest'
import { ACTIONS_PER_WINDOW, createRateLimit } from '../src/rate-limit.ts'
import { openSession } from './support/raw-socket.ts'
import { startEmulator } from './support/start-emulator.ts'
import { twilioFor } from './support/twilio.ts'

test('each key has its own windows of five seconds', () => {
  let now = 0
  const limit = createRateLimit({ now: () => now }, true)
  for (let count = 0; count < ACTIONS_PER_WINDOW; count += 1) limit.count('a')
  expect(() => limit.count('a')).toThrow('Actions per second limit exceeded')
  limit.count('b')
  now = 4999
  expect(() => limit.count('a')).toThrow('Actions per second limit exceeded')
  now = 5000
  limit.count('a')
})

test('a conversation that is written to too fast answers 429 with 50063, to both kinds of caller, and reads go on', async () => {
  const emulator = await startEmulator({ rateLimit: true })
  const { conversations } = twilioFor(emulator)
  const { sid } = await conversations.create({})
  await conversations(sid).participants.create({ identity: 'alice' })
  const alice = await openSession(emulator, 'alice')
  const path = `/Client/v2/Conversations/${sid}/Messages`
  const answers = await Promise.all(
    Array.from({ length: ACTIONS_PER_WINDOW }, () => alice.http('POST', path, { body: 'x' })),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(ACTIONS_PER_WINDOW - 1)
  expect(answers.at(-1)).toMatchObject({ status: 429, body: { code: 50063 } })
  await expect(conversations(sid).messages.create({ body: 'x' })).rejects.toMatchObject({
    status: 429,
    code: 50063,
  })
  expect(await conversations(sid).messages.list({ limit: 1 })).toHaveLength(1)
  await conversations.create({})
  emulator.control.advanceClock(5000)
  expect((await alice.http('POST', path, { body: 'x' })).status).toBe(201)
})

test('without being asked for, nothing is counted', async () => {
  const emulator = await startEmulator()
  const { conversations } = twilioFor(emulator)
  const made = Array.from({ length: ACTIONS_PER_WINDOW + 10 }, () => conversations.create({}))
  expect(await Promise.all(made)).toHaveLength(ACTIONS_PER_WINDOW + 10)
})
