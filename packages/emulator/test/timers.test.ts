import { expect, test } from 'vitest'
import { startEmulator } from './support/start-emulator.ts'
import { twilioFor } from './support/twilio.ts'

test('a conversation becomes inactive, then closed, on the clock of the emulator', async () => {
  const emulator = await startEmulator()
  const api = twilioFor(emulator)
  const { sid } = await api.conversations.create({
    state: 'active',
    'timers.inactive': 'PT2M',
    'timers.closed': 'PT20M',
  })
  const state = async () => (await api.conversations(sid).fetch()).state
  expect(await state()).toBe('active')
  emulator.control.advanceClock(3 * 60_000)
  await expect.poll(state).toBe('inactive')
  emulator.control.advanceClock(30 * 60_000)
  await expect.poll(state).toBe('closed')
})

test.each([['PT10S'], ['soon'], ['P1M']])('the timer %j is refused', async (timer) => {
  const emulator = await startEmulator()
  await expect(
    twilioFor(emulator).conversations.create({ state: 'active', 'timers.inactive': timer }),
  ).rejects.toMatchObject({ status: 400 })
})
