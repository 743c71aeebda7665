/** The usual beginning: alice made a conversation, she and bob are in it, both are connected. */
import type { Client, Conversation } from '@twilio/conversations'
import { connectClient, nextEvent } from './connect-client.ts'
import type { Reachable } from './connect-client.ts'

export interface TwoInConversation {
  readonly alice: Client
  readonly bob: Client
  /** The conversation as alice sees it. */
  readonly ofAlice: Conversation
  /** The same as bob sees it. */
  readonly ofBob: Conversation
}

/** Resolves when both have the conversation with its participants and live events. */
export const twoInConversation = async (emulator: Reachable): Promise<TwoInConversation> => {
  const [alice, bob] = await Promise.all([connectClient(emulator, 'alice'), connectClient(emulator, 'bob')])
  const ofAlice = await alice.createConversation({ friendlyName: 'General', uniqueName: 'general' })
  const aliceJoined = nextEvent(alice, 'conversationJoined')
  await ofAlice.join()
  await aliceJoined
  const bobJoined = nextEvent<Conversation>(bob, 'conversationJoined')
  await ofAlice.add('bob')
  const ofBob = await bobJoined
  // Opens the streams, so that everything from here on comes as an event.
  await Promise.all([
    ofAlice.getMessages(),
    ofBob.getMessages(),
    ofAlice.getParticipants(),
    ofBob.getParticipants(),
  ])
  return { alice, bob, ofAlice, ofBob }
}
