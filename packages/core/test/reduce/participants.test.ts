import { expect, test } from 'vitest'
import type { ChatEvent } from '../../src/event.ts'
import { initialState } from '../../src/initial-state.ts'
import { reduce } from '../../src/reduce.ts'
import { buildConversation, buildParticipant, noon } from '../support/builders.ts'

const start = { ...initialState('alice'), conversations: new Map([['CH1', buildConversation()]]) }
const loaded: ChatEvent = {
  type: 'participants/loaded',
  conversationSid: 'CH1',
  participants: [buildParticipant({ identity: 'alice' })],
}
const joined: ChatEvent = { type: 'participant/joined', participant: buildParticipant(), at: noon }
const left: ChatEvent = { type: 'participant/left', participant: buildParticipant(), at: noon }
const people = (events: readonly ChatEvent[]) =>
  [...(events.reduce(reduce, start).participants.get('CH1')?.values() ?? [])].map(({ identity }) => identity)

test('people come and go', () => {
  expect(people([loaded, joined])).toEqual(['alice', 'bob'])
  expect(people([loaded, joined, left])).toEqual(['alice'])
})

test('before the list is loaded, one who joins does not look like all there are', () => {
  expect(people([joined])).toEqual([])
})

test('an update moves how far somebody has read', () => {
  const participant = buildParticipant({ lastReadMessageIndex: 7 })
  const state = [loaded, joined, { type: 'participant/updated', participant } as const].reduce(reduce, start)
  expect(state.participants.get('CH1')?.get('MB-bob')?.lastReadMessageIndex).toBe(7)
})

test('who leaves stops typing', () => {
  const typing: ChatEvent = { type: 'typing/started', conversationSid: 'CH1', identity: 'bob' }
  expect([loaded, joined, typing, left].reduce(reduce, start).typing.has('CH1')).toBe(false)
})

test('a user is known by identity', () => {
  const user = { identity: 'bob', friendlyName: 'Bob', attributes: {}, isOnline: true, isNotifiable: null }
  expect(reduce(start, { type: 'user/updated', user }).users.get('bob')).toBe(user)
})
