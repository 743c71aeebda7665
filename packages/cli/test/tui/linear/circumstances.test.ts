import type { ChatEvent, ChatState } from '@terminal-chat/core'
import { reduce } from '@terminal-chat/core'
import { expect, test } from 'vitest'
import { createCircumstances } from '../../../src/tui/linear/circumstances.ts'
import { buildConversation, buildMessage, buildOutgoing, noon, stateAfter } from '../../support/records.ts'

const setUp = () => {
  let now = noon
  let isDoNotDisturb = false
  const circumstances = createCircumstances({
    clock: { now: () => now },
    preferences: () => ({ levelOf: () => 'mentions', isDoNotDisturb }),
  })
  let state: ChatState = stateAfter(
    { type: 'connection/changed', state: 'connected', reason: null, at: noon },
    { type: 'conversation/added', conversation: buildConversation() },
    { type: 'conversation/added', conversation: buildConversation({ sid: 'CH2', friendlyName: 'plans' }) },
    { type: 'conversation/activated', conversationSid: 'CH1' },
    { type: 'session/ready', at: noon },
  )
  return {
    hear: (event: ChatEvent): readonly string[] => {
      const before = state
      state = reduce(state, event)
      return circumstances(event, before, state)
    },
    pass: (ms: number) => {
      now += ms
    },
    hush: () => {
      isDoNotDisturb = true
    },
  }
}
const connection = (
  state: 'connected' | 'connecting' | 'denied',
  reason: string | null = null,
): ChatEvent => ({
  type: 'connection/changed',
  state,
  reason,
  at: noon,
})
const inPlans = (index: number, body: string): ChatEvent => ({
  type: 'message/added',
  message: buildMessage({ conversationSid: 'CH2', index, body }),
})

test('a connection that is lost, refused and back is told, each once', () => {
  const { hear } = setUp()
  expect(hear(connection('connecting'))).toEqual(['Connection lost. Messages wait until it is back.'])
  expect(hear(connection('denied', 'expired'))).toEqual(['The service refused the access token: expired'])
  expect(hear(connection('connecting'))).toEqual([])
  expect(hear(connection('denied', 'expired'))).toEqual([])
  expect(hear(connection('connected'))).toEqual(['Connected again.'])
})

test('what has to wait is told when it waits and when it has gone', () => {
  const { hear } = setUp()
  const outgoing = buildOutgoing()
  const { conversationSid, localId } = outgoing
  hear(connection('connecting'))
  expect(hear({ type: 'message/queued', outgoing })).toEqual(['Waits until the connection is up: hello'])
  hear(connection('connected'))
  expect(hear({ type: 'message/sent', conversationSid, localId, index: 7 })).toEqual(['Sent now: hello'])
  expect(hear({ type: 'message/queued', outgoing: { ...outgoing, localId: 'local-2' } })).toEqual([])
})

test('a message whose answer was lost is told of when it is seen to have arrived', () => {
  const { hear } = setUp()
  const outgoing = buildOutgoing()
  const { conversationSid, localId } = outgoing
  expect(hear({ type: 'message/queued', outgoing })).toEqual([])
  expect(hear({ type: 'message/unconfirmed', conversationSid, localId })).toEqual([
    'It is being checked whether this has arrived: hello',
  ])
  const message = buildMessage({ index: 9, author: 'alice', attributes: { clientMessageId: localId } })
  expect(hear({ type: 'message/added', message })).toEqual(['Sent now: hello'])
  expect(hear({ type: 'message/added', message })).toEqual([])
})

test('that somebody types is told once, and again after a message or a while', () => {
  const { hear, pass } = setUp()
  const typing = (type: 'typing/started' | 'typing/ended'): ChatEvent => ({
    type,
    conversationSid: 'CH1',
    identity: 'bob',
  })
  expect(hear(typing('typing/started'))).toEqual(['bob is typing.'])
  hear(typing('typing/ended'))
  expect(hear(typing('typing/started'))).toEqual([])
  hear({ type: 'message/added', message: buildMessage({ index: 9 }) })
  expect(hear(typing('typing/started'))).toEqual(['bob is typing.'])
  pass(60_000)
  expect(hear(typing('typing/started'))).toEqual(['bob is typing.'])
})

test('the first message of another channel is told, unless it calls by itself or nothing is to disturb', () => {
  const { hear, hush } = setUp()
  expect(hear(inPlans(1, 'ask @alice'))).toEqual([])
  expect(hear(inPlans(2, 'well'))).toEqual(['New in plans. /next goes there.'])
  expect(hear(inPlans(3, 'well?'))).toEqual([])
  hear({ type: 'conversation/activated', conversationSid: 'CH2' })
  hear({ type: 'conversation/activated', conversationSid: 'CH1' })
  hush()
  expect(hear(inPlans(4, 'anyone?'))).toEqual([])
})

test('a mention of the time away is told once', () => {
  const { hear } = setUp()
  const message = buildMessage({ conversationSid: 'CH2', index: 1, body: 'ask @alice' })
  const found: ChatEvent = { type: 'messages/looked-through', messages: [message] }
  expect(hear(found)).toEqual(['bob mentioned you in plans: ask @alice'])
  expect(hear(found)).toEqual([])
})
