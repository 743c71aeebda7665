import { expect, test } from 'vitest'
import type { ChatEvent } from '../../src/event.ts'
import { initialState } from '../../src/initial-state.ts'
import { reduce } from '../../src/reduce.ts'
import { emptyHistory, historyLimit } from '../../src/reduce/messages.ts'
import { buildConversation, buildGeneral, buildMessage, noon } from '../support/builders.ts'

const run = (events: readonly ChatEvent[], from = initialState('alice')) => events.reduce(reduce, from)
const two: readonly ChatEvent[] = [
  { type: 'conversation/added', conversation: buildGeneral() },
  { type: 'conversation/added', conversation: buildConversation() },
]
const show = (conversationSid: string): ChatEvent => ({ type: 'conversation/activated', conversationSid })
const gone = (reason: 'left' | 'removed' | 'deleted'): ChatEvent => ({
  type: 'conversation/removed',
  conversationSid: 'CH1',
  reason,
  at: noon,
})

test('losing the conversation on the screen moves to General and says why', () => {
  const state = run([...two, show('CH1'), gone('deleted')])
  expect(state.activeSid).toBe('CH0')
  expect(state.notices.get('CH0')?.map(({ text }) => text)).toEqual(['The channel deploys was deleted'])
})

test('each reason for losing a conversation reads differently', () => {
  const texts = (['left', 'removed', 'deleted'] as const).map(
    (reason) => run([...two, show('CH1'), gone(reason)]).notices.get('CH0')?.[0]?.text,
  )
  expect(texts).toEqual([
    'You left the channel deploys',
    'You were removed from the channel deploys',
    'The channel deploys was deleted',
  ])
})

test('losing another conversation leaves the screen where it is', () => {
  const state = run([...two, show('CH0'), gone('removed')])
  expect(state.activeSid).toBe('CH0')
  expect(state.conversations.has('CH1')).toBe(false)
})

test('losing a conversation twice is told once', () => {
  const state = run([...two, show('CH1'), gone('deleted')])
  expect(reduce(state, gone('deleted'))).toBe(state)
})

test('a late update does not bring back a conversation that is gone', () => {
  const state = run([...two, gone('deleted')])
  expect(reduce(state, { type: 'conversation/updated', conversation: buildConversation() })).toBe(state)
})

test('an update made from an older snapshot does not take back the newest index', () => {
  const state = run([
    { type: 'conversation/added', conversation: buildConversation({ lastMessageIndex: 9 }) },
    { type: 'conversation/updated', conversation: buildConversation({ lastMessageIndex: 4 }) },
  ])
  expect(state.conversations.get('CH1')?.lastMessageIndex).toBe(9)
})

test('a new name and a new topic stand in the timeline', () => {
  const renamed = buildConversation({ friendlyName: 'ideas', attributes: { topic: 'what next' } })
  const state = run([
    { type: 'conversation/added', conversation: buildConversation({ friendlyName: 'plans' }) },
    { type: 'conversation/updated', conversation: renamed, at: 5 },
    { type: 'conversation/updated', conversation: renamed, at: 6 },
  ])
  expect(state.notices.get('CH1')?.map(({ text, at }) => [at, text])).toEqual([
    [5, 'The channel plans is now called ideas'],
    [5, 'The topic is now: what next'],
  ])
})

test('a topic that goes is told; what this client concludes by itself is not', () => {
  const before = buildConversation({ attributes: { topic: 'what next' } })
  const added: ChatEvent = { type: 'conversation/added', conversation: before }
  const gone = buildConversation({ attributes: {} })
  const told = run([added, { type: 'conversation/updated', conversation: gone, at: 5 }])
  expect(told.notices.get('CH1')?.[0]?.text).toBe('The topic was taken away')
  const quiet = run([added, { type: 'conversation/updated', conversation: gone }])
  expect(quiet.notices.size).toBe(0)
})

test('what the cache knew but the service does not is forgotten without a word', () => {
  const state = run([...two, show('CH1'), { type: 'conversations/listed', conversationSids: ['CH0'] }])
  expect([...state.conversations.keys()]).toEqual(['CH0'])
  expect(state.activeSid).toBe('CH0')
  expect(state.notices.size).toBe(0)
})

test('showing a conversation remembers the one before', () => {
  expect(run([...two, show('CH0'), show('CH1')]).previousSid).toBe('CH0')
})

test('showing a conversation with unread messages puts the unread line behind the last one read', () => {
  const conversation = buildConversation({ lastReadMessageIndex: 3, lastMessageIndex: 5 })
  const state = run([{ type: 'conversation/added', conversation }, show('CH1')])
  expect(state.unreadMarkers.get('CH1')).toBe(3)
})

test('leaving a conversation for another lets go of its old pages', () => {
  const items = Array.from({ length: historyLimit + 500 }, (_, index) => buildMessage({ index }))
  const history = { ...emptyHistory, items, limit: 3000, isFresh: true, hasOlder: false }
  const state = run([show('CH0')], {
    ...run([...two, show('CH1')]),
    histories: new Map([['CH1', history]]),
  })
  expect(state.histories.get('CH1')?.items.length).toBe(historyLimit)
  expect(state.histories.get('CH1')?.hasOlder).toBe(true)
})

test('mentions are forgotten once all is read', () => {
  const mention: ChatEvent = { type: 'message/added', message: buildMessage({ index: 2, body: '@alice' }) }
  const read: ChatEvent = {
    type: 'conversation/updated',
    conversation: buildConversation({ lastReadMessageIndex: 2, lastMessageIndex: 2 }),
  }
  expect(run([...two, mention]).mentions.get('CH1')).toHaveLength(1)
  expect(run([...two, mention, read]).mentions.has('CH1')).toBe(false)
})
