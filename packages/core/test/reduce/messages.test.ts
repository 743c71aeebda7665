import { expect, test } from 'vitest'
import type { ChatEvent } from '../../src/event.ts'
import { initialState } from '../../src/initial-state.ts'
import { reduce } from '../../src/reduce.ts'
import type { MessageRecord } from '../../src/records.ts'
import { emptyHistory, historyLimit, knownToOf } from '../../src/reduce/messages.ts'
import type { ChatState } from '../../src/state.ts'
import { buildConversation, buildMessage, buildOutgoing } from '../support/builders.ts'

const start: ChatState = {
  ...initialState('alice'),
  conversations: new Map([['CH1', buildConversation()]]),
  histories: new Map([['CH1', { ...emptyHistory, isFresh: true, hasOlder: false }]]),
}
const run = (events: readonly ChatEvent[], from = start): ChatState => events.reduce(reduce, from)
const added = (index: number, change: object = {}): ChatEvent => ({
  type: 'message/added',
  message: buildMessage({ index, ...change }),
})
const indexes = (state: ChatState): readonly number[] =>
  state.histories.get('CH1')?.items.map(({ index }) => index) ?? []

test('messages stand in order of index, however they arrive', () => {
  expect(indexes(run([added(0), added(3), added(1)]))).toEqual([0, 1, 3])
})

test('the same message arriving twice changes nothing', () => {
  const once = run([added(0)])
  expect(reduce(once, added(0))).toBe(once)
})

test('a message for a conversation that was not loaded only moves its newest index', () => {
  const state = run([added(7)], { ...start, histories: new Map() })
  expect(state.histories.size).toBe(0)
  expect(state.conversations.get('CH1')?.lastMessageIndex).toBe(7)
})

test('the second copy of a message that was sent twice is dropped', () => {
  const attributes = { clientMessageId: 'x' }
  expect(indexes(run([added(0, { attributes }), added(1, { attributes })]))).toEqual([0])
})

test('two people using the same client id are not taken for doubles', () => {
  const attributes = { clientMessageId: 'x' }
  const state = run([added(0, { attributes, author: 'bob' }), added(1, { attributes, author: 'carol' })])
  expect(indexes(state)).toEqual([0, 1])
})

test('the echo of a send takes it out of the outbox by its client id', () => {
  const outgoing = buildOutgoing({ localId: 'x', status: 'unconfirmed' })
  const state = run([
    { type: 'message/queued', outgoing },
    added(0, { author: 'alice', attributes: { clientMessageId: 'x' } }),
  ])
  expect(state.outgoing.get('CH1')).toEqual([])
})

test('the oldest messages are let go when a history grows over its limit', () => {
  const events = Array.from({ length: historyLimit + 5 }, (_, index) => added(index))
  const history = run(events).histories.get('CH1')
  expect(history?.items.length).toBe(historyLimit)
  expect(history?.items[0]?.index).toBe(5)
  expect(history?.hasOlder).toBe(true)
})

test('an edit replaces the message in place', () => {
  const state = run([
    added(0),
    added(1),
    { type: 'message/updated', message: buildMessage({ index: 0, body: 'better' }) },
  ])
  expect(state.histories.get('CH1')?.items.map(({ body }) => body)).toEqual(['better', 'hello'])
})

test('which message went last is remembered, so that the timeline can tell of it', () => {
  const removed = (index: number): ChatEvent => ({ type: 'message/removed', conversationSid: 'CH1', index })
  const state = run([added(0), added(1), added(2), removed(2), removed(1)])
  expect(state.histories.get('CH1')?.lastRemoved).toBe(2)
})

test('what a newest page lacks of what was known is gone, and is no unread message any more', () => {
  const conversations = new Map([
    ['CH1', buildConversation({ lastMessageIndex: 5, lastReadMessageIndex: 3 })],
  ])
  const cached = { ...emptyHistory, items: [buildMessage({ index: 3 }), buildMessage({ index: 4 })] }
  const from = { ...start, conversations, histories: new Map([['CH1', cached]]) }
  const loaded = (messages: readonly MessageRecord[], knownTo: number): ChatEvent => ({
    type: 'messages/loaded',
    conversationSid: 'CH1',
    part: 'newest',
    messages,
    hasOlder: false,
    knownTo,
  })
  const state = run([loaded([buildMessage({ index: 3 })], knownToOf(from, 'CH1'))], from)
  expect(indexes(state)).toEqual([3])
  expect(state.histories.get('CH1')?.lastRemoved).toBe(5)
  expect(state.conversations.get('CH1')?.lastMessageIndex).toBe(3)
  const emptied = run([loaded([], 5)], from)
  expect(indexes(emptied)).toEqual([])
  expect(emptied.conversations.get('CH1')?.lastMessageIndex).toBeNull()
  // What came while the page was on its way stays.
  const overtaken = run([added(6), loaded([buildMessage({ index: 3 })], 5)], from)
  expect(indexes(overtaken)).toEqual([3, 6])
  // The second copy of a message is not shown, but it is there.
  const attributes = { clientMessageId: 'x' }
  const twice = [buildMessage({ index: 4, attributes }), buildMessage({ index: 5, attributes })]
  expect(run([loaded(twice, 5)], from).histories.get('CH1')?.lastRemoved).toBeUndefined()
})

test('a message that is deleted before it was read does not count as unread', () => {
  const conversations = new Map([
    ['CH1', buildConversation({ lastMessageIndex: 5, lastReadMessageIndex: 4 })],
  ])
  const removed: ChatEvent = { type: 'message/removed', conversationSid: 'CH1', index: 5 }
  for (const histories of [start.histories, new Map()]) {
    const state = run([added(4), added(5), removed], { ...start, conversations, histories })
    expect(state.conversations.get('CH1')?.lastMessageIndex).toBe(4)
  }
})

test('a removed message leaves a gap', () => {
  const state = run([added(0), added(1), { type: 'message/removed', conversationSid: 'CH1', index: 0 }])
  expect(indexes(state)).toEqual([1])
})

test('a message that comes before the newest page does not join up with what the cache held', () => {
  const cached = { ...emptyHistory, items: [buildMessage({ index: 1 }), buildMessage({ index: 2 })] }
  const state = run([added(40)], { ...start, histories: new Map([['CH1', cached]]) })
  expect(indexes(state)).toEqual([40])
  expect(state.histories.get('CH1')?.hasOlder).toBe(true)
})

test('a mention of oneself by somebody else is counted once', () => {
  const mention = added(0, { body: 'ask @alice' })
  const own = added(1, { author: 'alice', body: 'I am @alice' })
  expect(run([mention, mention, own]).mentions.get('CH1')).toHaveLength(1)
})

test('a failed load says why and ends the loading', () => {
  const state = run([
    { type: 'messages/loading', conversationSid: 'CH1' },
    { type: 'messages/load-failed', conversationSid: 'CH1', reason: 'disconnected' },
  ])
  expect(state.histories.get('CH1')).toMatchObject({ isLoading: false, failure: 'disconnected' })
})

test('asking for older pages raises the limit, so that they are not let go at the next message', () => {
  const messages = Array.from({ length: historyLimit }, (_, index) => buildMessage({ index }))
  const state = run([
    added(historyLimit),
    { type: 'messages/loaded', conversationSid: 'CH1', part: 'older', messages, hasOlder: false },
    added(historyLimit + 1),
  ])
  expect(state.histories.get('CH1')?.items.length).toBe(historyLimit + 2)
})
