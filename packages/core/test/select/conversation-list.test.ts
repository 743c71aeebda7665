import { expect, test } from 'vitest'
import { initialState } from '../../src/initial-state.ts'
import type { ConversationRecord, OutgoingMessage } from '../../src/records.ts'
import {
  compareNames,
  selectConversationList,
  selectNeighbour,
  unreadCountOf,
} from '../../src/select/conversation-list.ts'
import type { ChatState } from '../../src/state.ts'
import { buildConversation, buildGeneral, buildOutgoing, buildPublic } from '../support/builders.ts'

const named = (sid: string, friendlyName: string) => buildConversation({ sid, friendlyName })
const stateWith = (
  conversations: readonly ConversationRecord[],
  change: Partial<ChatState> = {},
): ChatState => ({
  ...initialState('alice'),
  conversations: new Map(conversations.map((conversation) => [conversation.sid, conversation])),
  ...change,
})
const three = [named('CH1', 'room 10'), named('CH2', 'Room 9'), buildGeneral()]

test('General comes first, the rest as people sort names, the joinable ones last', () => {
  const directory = new Map([
    ['CH1', buildPublic({ sid: 'CH1' })],
    ['CH3', buildPublic({ sid: 'CH3', friendlyName: 'apples' })],
  ])
  const list = selectConversationList(stateWith(three, { directory }))
  expect(list.map(({ name, isJoined }) => `${name} ${isJoined}`)).toEqual([
    'General Channel true',
    'Room 9 true',
    'room 10 true',
    'apples false',
  ])
})

test('names sort by value and language, not by code unit', () => {
  expect(['ä', 'z', 'a', 'B'].sort(compareNames)).toEqual(['a', 'ä', 'B', 'z'])
})

test('never read is not the same as nothing unread', () => {
  expect(unreadCountOf(buildConversation({ lastMessageIndex: 4 }))).toBeNull()
  expect(unreadCountOf(buildConversation({ lastMessageIndex: 4, lastReadMessageIndex: 4 }))).toBe(0)
  expect(unreadCountOf(buildConversation({ lastMessageIndex: 4, lastReadMessageIndex: 1 }))).toBe(3)
  expect(unreadCountOf(buildConversation({ lastReadMessageIndex: 1 }))).toBe(0)
})

test('the neighbours go round, over joined conversations only', () => {
  const directory = new Map([['CH3', buildPublic({ sid: 'CH3' })]])
  const from = (activeSid: string) => stateWith(three, { directory, activeSid })
  expect(selectNeighbour(from('CH0'), 1)).toBe('CH2')
  expect(selectNeighbour(from('CH1'), 1)).toBe('CH0')
  expect(selectNeighbour(from('CH0'), -1)).toBe('CH1')
  expect(selectNeighbour(initialState('alice'), 1)).toBeNull()
})

test('an item tells what is unsent, muted, mentioned and on the screen', () => {
  const conversation = buildConversation({ notificationLevel: 'muted' })
  const state = stateWith([conversation], {
    activeSid: 'CH1',
    mentions: new Map([['CH1', [4, 5]]]),
    outgoing: new Map([['CH1', [buildOutgoing({ status: 'failed' })]]]),
  })
  expect(selectConversationList(state)).toEqual([
    {
      sid: 'CH1',
      name: 'deploys',
      isJoined: true,
      isDirect: false,
      isPrivate: false,
      isActive: true,
      isMuted: true,
      unreadCount: null,
      isUnread: false,
      mentionCount: 2,
      hasUnsent: true,
    },
  ])
})

test('a conversation with one person alone goes by that person and comes after the channels', () => {
  const direct = buildConversation({
    sid: 'CH5',
    friendlyName: 'alice, bob',
    attributes: { direct: ['alice', 'bob'] },
  })
  const users = new Map([
    ['bob', { identity: 'bob', friendlyName: 'Bob B.', attributes: {}, isOnline: null, isNotifiable: null }],
  ])
  const list = selectConversationList(stateWith([direct, ...three], { users }))
  expect(list.map(({ name, isDirect }) => `${name} ${isDirect}`)).toEqual([
    'General Channel false',
    'Room 9 false',
    'room 10 false',
    'Bob B. true',
  ])
})

test('what goes out in this moment is not called unsent; what waits or failed is', () => {
  const unsent = (status: OutgoingMessage['status'], isConnected: boolean): boolean | undefined =>
    selectConversationList(
      stateWith([buildConversation()], {
        outgoing: new Map([['CH1', [buildOutgoing({ status })]]]),
        connection: { ...initialState('alice').connection, state: isConnected ? 'connected' : 'connecting' },
      }),
    )[0]?.hasUnsent
  expect(unsent('sending', true)).toBe(false)
  expect(unsent('queued', true)).toBe(false)
  expect(unsent('queued', false)).toBe(true)
  expect(unsent('unconfirmed', true)).toBe(true)
  expect(unsent('failed', true)).toBe(true)
  expect(unsent('sent', false)).toBe(false)
})

test('where nothing was ever read all that there is is unread, though it is not counted', () => {
  const [item] = selectConversationList(stateWith([buildConversation({ lastMessageIndex: 0 })]))
  expect(item).toMatchObject({ unreadCount: null, isUnread: true })
})
