import { expect, test } from 'vitest'
import { initialState } from '../../src/initial-state.ts'
import { emptyHistory } from '../../src/reduce/messages.ts'
import { selectTimeline, type TimelineItem } from '../../src/select/timeline.ts'
import type { ChatState, History } from '../../src/state.ts'
import { buildMessage, buildOutgoing, noon } from '../support/builders.ts'

const minute = 60_000
const day = 24 * 60 * minute

const withHistory = (history: Partial<History>, change: Partial<ChatState> = {}): ChatState => ({
  ...initialState('alice'),
  activeSid: 'CH1',
  histories: new Map([['CH1', { ...emptyHistory, isFresh: true, hasOlder: false, ...history }]]),
  ...change,
})
const say = (item: TimelineItem): string => {
  switch (item.kind) {
    case 'message':
      return `${item.isGrouped ? '+' : ''}${item.message.author} ${item.message.index}${item.isOwn ? ' own' : ''}`
    case 'outgoing':
      return `${item.isGrouped ? '+' : ''}${item.outgoing.status} ${item.outgoing.localId}`
    case 'notice':
      return `notice ${item.notice.text}`
    case 'deleted':
      return `deleted ${item.count}`
    default:
      return item.kind
  }
}
const show = (state: ChatState): readonly string[] => selectTimeline(state).map(say)
const at = (index: number, author: string, dateCreated = noon) => buildMessage({ index, author, dateCreated })

test('messages of one author close together stand under one name', () => {
  const items = [
    at(0, 'bob'),
    at(1, 'bob', noon + minute),
    at(2, 'bob', noon + 7 * minute),
    at(3, 'alice', noon + 8 * minute),
  ]
  expect(show(withHistory({ items }))).toEqual([
    'beginning',
    'day',
    'bob 0',
    '+bob 1',
    'bob 2',
    'alice 3 own',
  ])
})

test('a new day begins with a break and names the author again', () => {
  const items = [at(0, 'bob'), at(1, 'bob', noon + day)]
  expect(show(withHistory({ items }))).toEqual(['beginning', 'day', 'bob 0', 'day', 'bob 1'])
})

test('the unread line stands before the first message after the marker', () => {
  const items = [at(0, 'bob'), at(1, 'bob', noon + 1)]
  const unreadMarkers = new Map([['CH1', 0]])
  expect(show(withHistory({ items }, { unreadMarkers }))).toEqual([
    'beginning',
    'day',
    'bob 0',
    'unread',
    'bob 1',
  ])
})

test('where messages were deleted, the timeline says so, at either end as well', () => {
  const items = [at(2, 'bob'), at(3, 'bob'), at(5, 'bob')]
  const gaps = ['deleted 2', 'day', 'bob 2', '+bob 3', 'deleted 1', 'bob 5']
  expect(show(withHistory({ items, lastRemoved: 4 }))).toEqual(['beginning', ...gaps])
  expect(show(withHistory({ items, lastRemoved: 7 }))).toEqual(['beginning', ...gaps, 'deleted 2'])
  expect(show(withHistory({ items, hasOlder: true }))).toEqual(['older', ...gaps.slice(1)])
})

test('the top says that there is more, or why it could not be loaded', () => {
  const state = withHistory({ items: [at(4, 'bob')], hasOlder: true, failure: 'disconnected' })
  expect(selectTimeline(state)[0]).toEqual({
    kind: 'older',
    key: 'older',
    isLoading: false,
    failure: 'disconnected',
  })
})

test('before the first page has come, nothing claims to be the beginning', () => {
  expect(show(withHistory({ isFresh: false }))).toEqual([])
})

test('notices stand behind the message that was newest when they came', () => {
  const notice = { id: '1', at: noon, kind: 'joined' as const, identity: 'bob', text: 'x', afterIndex: 0 }
  const state = withHistory(
    { items: [at(0, 'bob'), at(1, 'bob', noon + 1)] },
    { notices: new Map([['CH1', [notice]]]) },
  )
  expect(show(state)).toEqual(['beginning', 'day', 'bob 0', 'notice x', 'bob 1'])
})

test('what is on its way stands at the end', () => {
  const outgoing = new Map([
    ['CH1', [buildOutgoing({ status: 'sending' }), buildOutgoing({ localId: 'local-2' })]],
  ])
  expect(show(withHistory({ items: [at(0, 'alice')] }, { outgoing }))).toEqual([
    'beginning',
    'day',
    'alice 0 own',
    '+sending local-1',
    '+queued local-2',
  ])
})

test('the same items come back while nothing in them changed', () => {
  const state = withHistory({ items: [at(0, 'bob')] })
  expect(selectTimeline({ ...state, isReady: true })).toBe(selectTimeline(state))
})
