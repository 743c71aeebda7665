import { expect, test } from 'vitest'
import type { ChatEvent, ConnectionState } from '../../src/event.ts'
import { initialState } from '../../src/initial-state.ts'
import { reduce } from '../../src/reduce.ts'
import { buildConversation, noon } from '../support/builders.ts'

const run = (events: readonly ChatEvent[], from = initialState('alice')) => events.reduce(reduce, from)
const connection = (state: ConnectionState, at = noon): ChatEvent => ({
  type: 'connection/changed',
  state,
  reason: null,
  at,
})

test('only a connection that was up counts as lost', () => {
  const events = [connection('connecting'), connection('disconnected'), connection('connected')]
  expect(run(events).connection.losses).toBe(0)
  expect(run([...events, connection('connecting', noon + 5)]).connection).toEqual({
    state: 'connecting',
    reason: null,
    since: noon + 5,
    losses: 1,
  })
})

test('the same connection state again changes nothing', () => {
  const state = run([connection('connected')])
  expect(reduce(state, connection('connected', noon + 9))).toBe(state)
})

test('losing the connection ends all typing', () => {
  const typing: ChatEvent = { type: 'typing/started', conversationSid: 'CH1', identity: 'bob' }
  expect(run([connection('connected'), typing, connection('disconnected')]).typing.size).toBe(0)
})

test('a token goes from valid over expiring and expired to valid again', () => {
  const statuses: string[] = []
  let state = initialState('alice')
  for (const event of [
    { type: 'token/renewed', expiresAt: noon, at: noon },
    { type: 'token/expiring', at: noon },
    { type: 'token/expired', at: noon },
    { type: 'token/renewal-failed', reason: 'server not reachable', at: noon },
    { type: 'token/renewed', expiresAt: noon + 1, at: noon },
  ] satisfies ChatEvent[]) {
    state = reduce(state, event)
    statuses.push(`${state.token.status} ${state.token.failure ?? '-'}`)
  }
  expect(statuses).toEqual(['valid -', 'expiring -', 'expired -', 'expired server not reachable', 'valid -'])
})

test('looking away puts the unread line where reading stopped', () => {
  const conversation = buildConversation({ lastReadMessageIndex: 1, lastMessageIndex: 2 })
  const state = run([
    { type: 'conversation/added', conversation: { ...conversation, lastMessageIndex: 1 } },
    { type: 'conversation/activated', conversationSid: 'CH1' },
    { type: 'conversation/updated', conversation },
    { type: 'attention/changed', isFocused: false, isNewestVisible: true },
  ])
  expect(state.unreadMarkers.get('CH1')).toBe(1)
})
