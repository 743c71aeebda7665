import { expect, test } from 'vitest'
import type { ChatEvent } from '../../src/event.ts'
import { initialState } from '../../src/initial-state.ts'
import { reduce } from '../../src/reduce.ts'
import { seenPhrase, selectSeenBy } from '../../src/select/seen-by.ts'
import { buildConversation, buildMessage, buildOutgoing, buildParticipant } from '../support/builders.ts'

const state = (
  author: string,
  read: Readonly<Record<string, number | null>>,
  more: readonly ChatEvent[] = [],
) =>
  [
    { type: 'conversation/added', conversation: buildConversation() } as const,
    { type: 'conversation/activated', conversationSid: 'CH1' } as const,
    {
      type: 'messages/loaded',
      conversationSid: 'CH1',
      part: 'newest',
      hasOlder: false,
      messages: [buildMessage({ index: 4, author })],
    } as const,
    {
      type: 'participants/loaded',
      conversationSid: 'CH1',
      participants: Object.entries(read).map(([identity, lastReadMessageIndex]) =>
        buildParticipant({ identity, lastReadMessageIndex }),
      ),
    } as const,
    ...more,
  ].reduce(reduce, initialState('alice'))

test.each([
  [{ alice: 4, bob: 4, carol: 3 }, 'Seen by bob'],
  [{ alice: 4, carol: 9, bob: 4 }, 'Seen by bob and carol'],
  [{ alice: 4, bob: 4, carol: 4, dave: 4 }, 'Seen by everyone'],
  [{ alice: 4, bob: 4, carol: 4, dave: 4, erin: null }, 'Seen by 3 people'],
  [{ alice: 4, bob: null }, null],
])('read to %o: %s', (read, phrase) => {
  expect(seenPhrase(selectSeenBy(state('alice', read)))).toBe(phrase)
})

test('the message of another is nobody’s to be told about', () => {
  expect(seenPhrase(selectSeenBy(state('bob', { bob: 4, carol: 4 })))).toBeNull()
})

test('while one’s own next message is on its way nobody has seen the newest', () => {
  const more = [{ type: 'message/queued', outgoing: buildOutgoing() } as const]
  expect(seenPhrase(selectSeenBy(state('alice', { bob: 4 }, more)))).toBeNull()
})
