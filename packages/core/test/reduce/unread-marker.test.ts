import { expect, test } from 'vitest'
import { initialState } from '../../src/initial-state.ts'
import { markUnreadFrom, markUnreadFromNowOn } from '../../src/reduce/unread-marker.ts'
import { reduce } from '../../src/reduce.ts'
import { buildConversation } from '../support/builders.ts'

const markerFor = (lastReadMessageIndex: number | null, lastMessageIndex: number | null, before?: number) =>
  markUnreadFrom(
    {
      ...initialState('alice'),
      conversations: new Map([['CH1', buildConversation({ lastReadMessageIndex, lastMessageIndex })]]),
      unreadMarkers: new Map(before === undefined ? [] : [['CH1', before]]),
    },
    'CH1',
  ).unreadMarkers.get('CH1')

test('the line stands behind the last message read', () => {
  expect(markerFor(2, 5)).toBe(2)
})

test('there is no line when all is read or nothing ever was', () => {
  expect(markerFor(5, 5, 2)).toBeUndefined()
  expect(markerFor(null, 5)).toBeUndefined()
  expect(markerFor(2, null)).toBeUndefined()
})

test('the line may wait behind the newest message for what comes next', () => {
  const conversation = buildConversation({ lastReadMessageIndex: 5, lastMessageIndex: 5 })
  const state = { ...initialState('alice'), conversations: new Map([['CH1', conversation]]) }
  expect(markUnreadFromNowOn(state, 'CH1').unreadMarkers.get('CH1')).toBe(5)
})

test('the channel with which a session begins has its line, too', () => {
  const cached = buildConversation({ lastReadMessageIndex: 2, lastMessageIndex: 2 })
  const restored = { ...initialState('alice'), activeSid: 'CH1', conversations: new Map([['CH1', cached]]) }
  const told = buildConversation({ lastReadMessageIndex: 3, lastMessageIndex: 9 })
  const listed = { type: 'conversation/added', conversation: told } as const
  expect(reduce(restored, listed).unreadMarkers.get('CH1')).toBe(3)
  const ready = reduce(restored, { type: 'session/ready', at: 0 })
  expect(reduce(ready, listed).unreadMarkers.get('CH1')).toBeUndefined()
})
