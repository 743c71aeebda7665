import { expect, test } from 'vitest'
import type { ChatEvent } from '../../src/event.ts'
import { initialState } from '../../src/initial-state.ts'
import { reduce } from '../../src/reduce.ts'
import { buildMessage } from '../support/builders.ts'

const typing = (type: 'typing/started' | 'typing/ended', identity: string): ChatEvent => ({
  type,
  conversationSid: 'CH1',
  identity,
})
const typists = (events: readonly ChatEvent[]) =>
  events.reduce(reduce, initialState('alice')).typing.get('CH1') ?? []

test('typists are kept in the order in which they began', () => {
  const events = [
    typing('typing/started', 'bob'),
    typing('typing/started', 'carol'),
    typing('typing/started', 'bob'),
  ]
  expect(typists(events)).toEqual(['bob', 'carol'])
  expect(typists([...events, typing('typing/ended', 'bob')])).toEqual(['carol'])
})

test('a message ends its author’s typing', () => {
  const message: ChatEvent = { type: 'message/added', message: buildMessage() }
  expect(typists([typing('typing/started', 'bob'), message])).toEqual([])
})

test('one is not shown one’s own typing from another terminal', () => {
  expect(typists([typing('typing/started', 'alice')])).toEqual([])
})
