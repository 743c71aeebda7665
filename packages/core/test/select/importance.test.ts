import { expect, test } from 'vitest'
import { initialState } from '../../src/initial-state.ts'
import { selectNextByImportance } from '../../src/select/importance.ts'
import type { ChatState } from '../../src/state.ts'
import { buildConversation, buildGeneral } from '../support/builders.ts'

const unread = { lastReadMessageIndex: 0, lastMessageIndex: 3 }
const conversations = [
  buildGeneral(),
  buildConversation({ sid: 'CH-other', friendlyName: 'a', ...unread }),
  buildConversation({ sid: 'CH-direct', attributes: { direct: ['alice', 'bob'] }, ...unread }),
  buildConversation({ sid: 'CH-mention', friendlyName: 'z', ...unread }),
  buildConversation({ sid: 'CH-muted', friendlyName: 'b', notificationLevel: 'muted', ...unread }),
]
const start: ChatState = {
  ...initialState('alice'),
  activeSid: 'CH0',
  conversations: new Map(conversations.map((conversation) => [conversation.sid, conversation])),
  mentions: new Map([['CH-mention', [2]]]),
}

test('mentions come first, then direct messages, then the rest, then back to where one set out', () => {
  const visited: string[] = []
  let state = start
  for (let step = 0; step < 5; step += 1) {
    const sid = selectNextByImportance(state, 'CH0')
    if (sid === null) break
    visited.push(sid)
    const read = { ...(state.conversations.get(sid) ?? buildGeneral()), lastReadMessageIndex: 3 }
    state = {
      ...state,
      activeSid: sid,
      conversations: new Map(state.conversations).set(sid, read),
      mentions: new Map(),
    }
  }
  expect(visited).toEqual(['CH-mention', 'CH-direct', 'CH-other', 'CH0'])
})

test('somebody who writes for the first time is not passed over, and an empty channel is', () => {
  const first = buildConversation({
    sid: 'CH-first',
    attributes: { direct: ['alice', 'carol'] },
    lastReadMessageIndex: null,
    lastMessageIndex: 0,
  })
  const empty = buildConversation({ sid: 'CH-empty', lastReadMessageIndex: null, lastMessageIndex: null })
  const conversations = new Map([buildGeneral(), first, empty].map((each) => [each.sid, each]))
  const state = { ...start, conversations, mentions: new Map() }
  expect(selectNextByImportance(state, null)).toBe('CH-first')
  expect(selectNextByImportance({ ...state, activeSid: 'CH-first' }, null)).toBe(null)
})
