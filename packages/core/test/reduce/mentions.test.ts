import { expect, test } from 'vitest'
import type { ChatEvent } from '../../src/event.ts'
import { initialState } from '../../src/initial-state.ts'
import { reduce } from '../../src/reduce.ts'
import { buildConversation, buildMessage } from '../support/builders.ts'

const joined: ChatEvent = { type: 'conversation/added', conversation: buildConversation({ sid: 'CH1' }) }
const message = (index: number, body = 'look, @alice'): ChatEvent => ({
  type: 'message/added',
  message: buildMessage({ conversationSid: 'CH1', index, author: 'bob', body }),
})
const updated = (lastMessageIndex: number, lastReadMessageIndex: number | null): ChatEvent => ({
  type: 'conversation/updated',
  conversation: buildConversation({ sid: 'CH1', lastMessageIndex, lastReadMessageIndex }),
})
const mentionsAfter = (...events: readonly ChatEvent[]): readonly number[] | undefined =>
  [joined, ...events].reduce(reduce, initialState('alice')).mentions.get('CH1')

test('a mention counts, also when that there is a newer message was told before it', () => {
  expect(mentionsAfter(message(0))).toEqual([0])
  expect(mentionsAfter(updated(0, null), message(0))).toEqual([0])
})

test('told of twice it counts once, and what is read already does not count', () => {
  expect(mentionsAfter(message(3), message(3))).toEqual([3])
  expect(mentionsAfter(updated(3, 3), message(3))).toBeUndefined()
})

test('those that are read or removed count no more', () => {
  expect(mentionsAfter(message(1), message(2), updated(2, 1))).toEqual([2])
  expect(mentionsAfter(message(1), message(2), updated(2, 2))).toBeUndefined()
  const removed: ChatEvent = { type: 'message/removed', conversationSid: 'CH1', index: 1 }
  expect(mentionsAfter(message(1), message(2), removed)).toEqual([2])
})
