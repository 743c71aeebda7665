import type { ChatEvent, ChatState } from '@terminal-chat/core'
import { initialState, reduce } from '@terminal-chat/core'
import { expect, test } from 'vitest'
import { announcement, messageText } from '../../../src/tui/linear/announce.ts'
import {
  buildConversation,
  buildMessage,
  buildOutgoing,
  buildParticipant,
  noon,
  stateAfter,
} from '../../support/records.ts'

const inDeploys = (): ChatState =>
  stateAfter(
    { type: 'conversation/added', conversation: buildConversation() },
    { type: 'conversation/activated', conversationSid: 'CH1' },
    {
      type: 'messages/loaded',
      conversationSid: 'CH1',
      part: 'newest',
      hasOlder: false,
      messages: [buildMessage({ index: 3, body: 'first' })],
    },
    { type: 'session/ready', at: noon },
  )

const told = (event: ChatEvent, before = inDeploys()): string | null =>
  announcement(event, before, reduce(before, event))

test.each<[string, ChatEvent]>([
  ['bob: hello', { type: 'message/added', message: buildMessage({ index: 4, body: 'hello' }) }],
  [
    'bob waves',
    { type: 'message/added', message: buildMessage({ index: 4, body: 'waves', attributes: { me: true } }) },
  ],
  [
    'bob changed a message: second',
    { type: 'message/updated', message: buildMessage({ index: 3, body: 'second' }) },
  ],
  ['A message of bob was deleted: first', { type: 'message/removed', conversationSid: 'CH1', index: 3 }],
  [
    'carol joined the channel.',
    { type: 'participant/joined', participant: buildParticipant({ identity: 'carol' }), at: noon },
  ],
  [
    'carol left the channel.',
    { type: 'participant/left', participant: buildParticipant({ identity: 'carol' }), at: noon },
  ],
  [
    'You are now in plans.',
    { type: 'conversation/added', conversation: buildConversation({ sid: 'CH2', friendlyName: 'plans' }) },
  ],
  [
    'The channel deploys was deleted.',
    { type: 'conversation/removed', conversationSid: 'CH1', reason: 'deleted', at: noon },
  ],
])('%s', (text, event) => {
  expect(told(event)).toBe(text)
})

test('what is told twice, is one’s own or is elsewhere is not said', () => {
  expect(told({ type: 'message/added', message: buildMessage({ index: 3, body: 'first' }) })).toBeNull()
  expect(told({ type: 'message/added', message: buildMessage({ index: 4, author: 'alice' }) })).toBeNull()
  expect(
    told({ type: 'message/added', message: buildMessage({ index: 0, conversationSid: 'CH9' }) }),
  ).toBeNull()
  expect(told({ type: 'message/updated', message: buildMessage({ index: 3, body: 'first' }) })).toBeNull()
})

test('a connection that is lost and comes back is told, the first one is not', () => {
  const connection = (state: 'connected' | 'connecting') =>
    ({ type: 'connection/changed', state, reason: null, at: noon }) as const
  expect(told(connection('connected'), initialState('alice'))).toBeNull()
  const up = stateAfter(connection('connected'))
  expect(told(connection('connecting'), up)).toBe('Connection lost. Messages wait until it is back.')
  expect(told(connection('connected'), reduce(up, connection('connecting')))).toBe('Connected again.')
})

test('a message that was refused is told with what to do', () => {
  const before = reduce(inDeploys(), { type: 'message/queued', outgoing: buildOutgoing() })
  expect(
    told({ type: 'message/failed', conversationSid: 'CH1', localId: 'local-1', reason: 'Forbidden' }, before),
  ).toBe('Not sent: hello. Forbidden. /retry sends it again, /discard forgets it.')
})

test('what is foreign is one harmless line', () => {
  const body = 'a\n\u001b[2J\u202e'
  expect(told({ type: 'message/added', message: buildMessage({ index: 4, body }) })).toBe(
    'bob: a ␛[2J<U+202E>',
  )
  expect(messageText(inDeploys(), buildMessage({ body }), () => '12:00')).toBe('12:00 bob: a ␛[2J<U+202E>')
})
