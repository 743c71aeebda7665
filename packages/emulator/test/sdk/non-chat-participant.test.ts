/** Participants who are reached by phone. */
import type { Participant } from '@twilio/conversations'
import { expect, test } from 'vitest'
import { nextEvent } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'
import { twoInConversation } from '../support/two-in-conversation.ts'

test('a participant without identity is added by address and seen by the others', async () => {
  const emulator = await startEmulator()
  const { bob, ofAlice } = await twoInConversation(emulator)
  const joined = nextEvent<Participant>(bob, 'participantJoined')
  await ofAlice.addNonChatParticipant('+15550001111', '+15550002222', { name: 'Phone' })
  const participant = await joined
  expect(participant).toMatchObject({ identity: null, type: 'sms', attributes: { name: 'Phone' } })
  await expect(participant.getUser()).rejects.toThrow('not supported')
})
