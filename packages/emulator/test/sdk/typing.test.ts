/** Typing indicators. */
import type { Participant } from '@twilio/conversations'
import { expect, test } from 'vitest'
import { connectClient, nextEvent } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'

test('the others see who is typing until the message arrives; the typist does not', async () => {
  const emulator = await startEmulator()
  const { alice, bob, ofAlice } = await twoInConversation(emulator)
  const phone = await connectClient(emulator, 'alice')
  let own = 0
  for (const client of [alice, phone]) client.on('typingStarted', () => (own += 1))
  const started = nextEvent<Participant>(bob, 'typingStarted')
  await ofAlice.typing()
  expect((await started).identity).toBe('alice')
  const ended = nextEvent<Participant>(bob, 'typingEnded')
  await ofAlice.sendMessage('done')
  expect((await ended).identity).toBe('alice')
  expect(own).toBe(0)
})
