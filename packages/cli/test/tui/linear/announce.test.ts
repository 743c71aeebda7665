import type { ChatEvent, ChatState } from '@terminal-chat/core'
import { reduce } from '@terminal-chat/core'
import { expect, test } from 'vitest'
import { announcements } from '../../../src/tui/linear/announce.ts'
import {
  buildConversation,
  buildMessage,
  buildOutgoing,
  buildParticipant,
  noon,
  stateAfter,
} from '../../support/records.ts'

const dan = buildParticipant({ sid: 'MB9', identity: 'dan' })

const inDeploys = (): ChatState =>
  stateAfter(
    {
      type: 'conversation/added',
      conversation: buildConversation({ sid: 'CH0', uniqueName: 'general', friendlyName: 'General Channel' }),
    },
    { type: 'conversation/added', conversation: buildConversation() },
    { type: 'participants/loaded', conversationSid: 'CH1', participants: [dan] },
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

const told = (event: ChatEvent, before = inDeploys()): readonly string[] =>
  announcements(event, before, reduce(before, event))

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
  ['dan left the channel.', { type: 'participant/left', participant: dan, at: noon }],
  [
    'You are now in plans.',
    { type: 'conversation/added', conversation: buildConversation({ sid: 'CH2', friendlyName: 'plans' }) },
  ],
  [
    'The channel deploys was deleted',
    { type: 'conversation/removed', conversationSid: 'CH1', reason: 'deleted', at: noon },
  ],
])('%s', (text, event) => {
  expect(told(event)).toEqual([text])
})

test('a message that answers says what, and one that is changed says how', () => {
  const answer = buildMessage({
    index: 4,
    author: 'carol',
    body: 'yes',
    attributes: { replyTo: { index: 3, sid: 'IM3' } },
  })
  expect(told({ type: 'message/added', message: answer })).toEqual(['carol answers bob, “first”: yes'])
  const reacted = buildMessage({
    index: 3,
    body: 'first',
    attributes: { reactions: { '🎉': ['carol', 'alice'] } },
  })
  const event = { type: 'message/updated', message: reacted } as const
  expect(told(event)).toEqual(['carol reacted 🎉 to “first”', 'You reacted 🎉 to “first”'])
  const back = { type: 'message/updated', message: buildMessage({ index: 3, body: 'first' }) } as const
  expect(told(back, reduce(inDeploys(), event))).toEqual([
    'carol took 🎉 off “first”',
    'You took 🎉 off “first”',
  ])
})

test('a new name and a new topic are told', () => {
  const conversation = buildConversation({ friendlyName: 'ships', attributes: { topic: 'all of them' } })
  expect(told({ type: 'conversation/updated', conversation, at: noon })).toEqual([
    'The channel deploys is now called ships',
    'The topic is now: all of them',
  ])
})

test('what came while the connection was lost is told when it is loaded', () => {
  const messages = [buildMessage({ index: 3, body: 'first' }), buildMessage({ index: 4, body: 'missed' })]
  const loaded = { type: 'messages/loaded', conversationSid: 'CH1', part: 'newest', hasOlder: false } as const
  expect(told({ ...loaded, messages })).toEqual(['bob: missed'])
})

test('a channel that can be joined is told of', () => {
  const conversation = { ...buildConversation({ sid: 'CH7', friendlyName: 'lounge' }) }
  expect(told({ type: 'directory/added', conversation })).toEqual([
    'There is a new channel: lounge. /join goes there.',
  ])
})

test('what is told twice, is one’s own or is elsewhere is not said', () => {
  expect(told({ type: 'message/added', message: buildMessage({ index: 3, body: 'first' }) })).toEqual([])
  expect(told({ type: 'message/added', message: buildMessage({ index: 4, author: 'alice' }) })).toEqual([])
  const elsewhere = buildMessage({ index: 0, conversationSid: 'CH9' })
  expect(told({ type: 'message/added', message: elsewhere })).toEqual([])
  expect(told({ type: 'message/updated', message: buildMessage({ index: 3, body: 'first' }) })).toEqual([])
})

test('a message that was refused is told with what to do', () => {
  const before = reduce(inDeploys(), { type: 'message/queued', outgoing: buildOutgoing() })
  expect(
    told({ type: 'message/failed', conversationSid: 'CH1', localId: 'local-1', reason: 'Forbidden' }, before),
  ).toEqual(['Not sent: hello. Forbidden. /retry sends it again, /discard forgets it.'])
})

test('what is foreign is one harmless line', () => {
  const body = 'a\n\u001b[2J\u202e'
  expect(told({ type: 'message/added', message: buildMessage({ index: 4, body }) })).toEqual([
    'bob: a ␛[2J<U+202E>',
  ])
})
