import { expect, test } from 'vitest'
import { alertOf, type AlertLevel } from '../src/alert.ts'
import { initialState } from '../src/initial-state.ts'
import type { ConversationRecord, MessageRecord } from '../src/records.ts'
import type { ChatState } from '../src/state.ts'
import { buildConversation, buildMessage } from './support/builders.ts'

const deploys = buildConversation({ sid: 'CH1', friendlyName: 'deploys' })
const direct = buildConversation({ sid: 'CH1', attributes: { direct: ['alice', 'bob'] } })

const stateWith = (conversation: ConversationRecord, change: Partial<ChatState> = {}): ChatState => ({
  ...initialState('alice'),
  activeSid: 'CH0',
  conversations: new Map([['CH1', conversation]]),
  ...change,
})

const decide = (
  message: Partial<MessageRecord>,
  {
    conversation = deploys,
    level = 'mentions',
    isDoNotDisturb = false,
    change = {},
  }: {
    conversation?: ConversationRecord
    level?: AlertLevel
    isDoNotDisturb?: boolean
    change?: Partial<ChatState>
  } = {},
) => alertOf(stateWith(conversation, change), buildMessage(message), { levelOf: () => level, isDoNotDisturb })

test('a mention calls, with who said it where', () => {
  expect(decide({ body: 'see this, @alice' })).toEqual({
    kind: 'mention',
    title: 'bob in deploys',
    body: 'see this, @alice',
  })
})

test('a direct message calls, with the name of who wrote it', () => {
  expect(decide({ body: 'hello' }, { conversation: direct })).toEqual({
    kind: 'direct',
    title: 'bob',
    body: 'hello',
  })
})

test('another message calls only where all are wanted', () => {
  expect(decide({ body: 'hello' })).toBeNull()
  expect(decide({ body: 'hello' }, { level: 'all' })?.kind).toBe('message')
})

test.each([
  ['at level none', { level: 'none' as const }],
  ['while not to be disturbed', { isDoNotDisturb: true }],
  ['read elsewhere already', { conversation: { ...deploys, lastReadMessageIndex: 7 } }],
  ['in a conversation that one is not in', { change: { conversations: new Map() } }],
  ['on the screen, being looked at', { change: { activeSid: 'CH1' } }],
])('a mention %s calls nobody', (_, options) => {
  expect(decide({ body: '@alice', index: 7 }, options)).toBeNull()
})

test('a mention on the screen calls when nobody looks, or not at the newest', () => {
  for (const attention of [
    { isFocused: false, isNewestVisible: true },
    { isFocused: true, isNewestVisible: false },
  ])
    expect(decide({ body: '@alice' }, { change: { activeSid: 'CH1', attention } })?.kind).toBe('mention')
})

test('what one says oneself calls nobody', () => {
  expect(decide({ author: 'alice', body: '@alice' }, { level: 'all' })).toBeNull()
})

test('a muted conversation calls for a mention alone', () => {
  const muted = { ...direct, notificationLevel: 'muted' as const }
  expect(decide({ body: 'hello' }, { conversation: muted, level: 'all' })).toBeNull()
  expect(decide({ body: 'hello @alice' }, { conversation: muted })?.kind).toBe('mention')
})

test('a message of files alone is told by their names', () => {
  const media = [
    { sid: 'ME1', filename: 'plan.pdf', contentType: 'application/pdf', size: 1, category: 'media' },
  ]
  expect(decide({ body: null, media }, { conversation: direct })?.body).toBe('plan.pdf')
})
