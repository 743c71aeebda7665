import { expect, test } from 'vitest'
import type { ChatEvent } from '../../src/event.ts'
import { initialState } from '../../src/initial-state.ts'
import { reduce } from '../../src/reduce.ts'
import { emptyHistory } from '../../src/reduce/messages.ts'
import { buildConversation, buildMessage, buildOutgoing } from '../support/builders.ts'

const start = {
  ...initialState('alice'),
  conversations: new Map([['CH1', buildConversation()]]),
  histories: new Map([['CH1', { ...emptyHistory, isFresh: true }]]),
}
const about = { conversationSid: 'CH1', localId: 'local-1' }
const statuses = (events: readonly ChatEvent[]) =>
  events
    .reduce(reduce, start)
    .outgoing.get('CH1')
    ?.map(({ status, reason, index }) => ({ status, reason, index }))
const queued: ChatEvent = { type: 'message/queued', outgoing: buildOutgoing() }

test('a message goes from queued over sending to sent', () => {
  expect(
    statuses([queued, { type: 'message/sending', ...about }, { type: 'message/sent', ...about, index: 4 }]),
  ).toEqual([{ status: 'sent', reason: null, index: 4 }])
})

test('a sent message whose event came first is gone at once', () => {
  const event: ChatEvent = { type: 'message/added', message: buildMessage({ index: 4, author: 'alice' }) }
  expect(statuses([queued, event, { type: 'message/sent', ...about, index: 4 }])).toEqual([])
})

test('a failed message keeps its reason until it is tried again', () => {
  const failed: ChatEvent = { type: 'message/failed', ...about, reason: 'too long' }
  expect(statuses([queued, failed])).toEqual([{ status: 'failed', reason: 'too long', index: null }])
  expect(statuses([queued, failed, { type: 'message/requeued', ...about }])).toEqual([
    { status: 'queued', reason: null, index: null },
  ])
})

test('the order of writing is kept', () => {
  const second: ChatEvent = { type: 'message/queued', outgoing: buildOutgoing({ localId: 'local-2' }) }
  const state = [queued, second, queued].reduce(reduce, start)
  expect(state.outgoing.get('CH1')?.map(({ localId }) => localId)).toEqual(['local-1', 'local-2'])
})

test('a discarded message is gone', () => {
  expect(statuses([queued, { type: 'message/discarded', ...about }])).toEqual([])
})

test('news of an unknown message change nothing', () => {
  expect(reduce(start, { type: 'message/unconfirmed', ...about })).toBe(start)
})
