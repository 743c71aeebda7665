import type { ChatEvent } from '@terminal-chat/core'
import { expect, test } from 'vitest'
import { sdkEvents } from '../../src/twilio/events.ts'
import { channelOf, eventJson, eventLine, isTold } from '../../src/subcommands/event-text.ts'
import { buildConversation, buildMessage, buildParticipant, noon, stateAfter } from '../support/records.ts'

const state = stateAfter()

const cases: readonly (readonly [ChatEvent, string, string | null, string | null])[] = [
  [
    { type: 'message/updated', message: buildMessage({ index: 3, body: 'new\ntext', lastUpdatedBy: 'bob' }) },
    'messageUpdated',
    'CH1',
    'bob changed message 3: new text',
  ],
  [
    { type: 'message/removed', conversationSid: 'CH1', index: 3 },
    'messageRemoved',
    'CH1',
    'message 3 was removed',
  ],
  [
    { type: 'participant/joined', participant: buildParticipant(), at: noon },
    'participantJoined',
    'CH1',
    'bob joined the channel',
  ],
  [
    { type: 'participant/left', participant: buildParticipant(), at: noon },
    'participantLeft',
    'CH1',
    'bob left the channel',
  ],
  [{ type: 'participant/updated', participant: buildParticipant() }, 'participantUpdated', 'CH1', null],
  [
    { type: 'typing/started', conversationSid: 'CH1', identity: 'b\u001bob' },
    'typingStarted',
    'CH1',
    'b␛ob is typing…',
  ],
  [{ type: 'typing/ended', conversationSid: 'CH1', identity: 'bob' }, 'typingEnded', 'CH1', null],
  [{ type: 'conversation/updated', conversation: buildConversation() }, 'conversationUpdated', 'CH1', null],
  [
    { type: 'conversation/removed', conversationSid: 'CH1', reason: 'deleted', at: noon },
    'conversationRemoved',
    'CH1',
    'the channel is gone (deleted)',
  ],
  [
    { type: 'connection/changed', state: 'connecting', reason: 'The connection broke', at: noon },
    'connectionStateChanged',
    null,
    'connecting: The connection broke',
  ],
]

test.each(cases)('%o is told', (event, name, channel, line) => {
  if (!isTold(event)) throw new Error('not told')
  expect(eventJson(event, state)['event']).toBe(name)
  expect(Object.keys(sdkEvents)).toContain(name)
  expect(channelOf(event)).toBe(channel)
  expect(eventLine(event, state)).toBe(line)
})

test('JSON carries what the event is about', () => {
  const event: ChatEvent = { type: 'participant/joined', participant: buildParticipant(), at: noon }
  if (!isTold(event)) throw new Error('not told')
  expect(eventJson(event, state)).toMatchObject({
    event: 'participantJoined',
    sid: 'MB-bob',
    identity: 'bob',
  })
})

test('new messages are told elsewhere, the state’s own events not at all', () => {
  expect(isTold({ type: 'message/added', message: buildMessage() })).toBe(false)
  expect(isTold({ type: 'session/ready', at: noon })).toBe(false)
})
