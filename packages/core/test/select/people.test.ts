import { expect, test } from 'vitest'
import { initialState } from '../../src/initial-state.ts'
import { selectPeople } from '../../src/select/people.ts'
import { buildParticipant } from '../support/builders.ts'

const user = (identity: string, friendlyName: string | null, isOnline: boolean | null) =>
  [identity, { identity, friendlyName, attributes: {}, isOnline, isNotifiable: null }] as const

test('who is online comes first, then by name; oneself and typists are marked', () => {
  const participants = ['carol', 'bob', 'alice'].map((identity) => buildParticipant({ identity }))
  const people = selectPeople({
    ...initialState('alice'),
    activeSid: 'CH1',
    participants: new Map([
      ['CH1', new Map(participants.map((participant) => [participant.sid, participant]))],
    ]),
    users: new Map([user('bob', 'Bob B.', true), user('carol', null, null)]),
    typing: new Map([['CH1', ['carol']]]),
  })
  expect(
    people.map(({ name, isSelf, isOnline, isTyping }) => ({ name, isSelf, isOnline, isTyping })),
  ).toEqual([
    { name: 'Bob B.', isSelf: false, isOnline: true, isTyping: false },
    { name: 'alice', isSelf: true, isOnline: null, isTyping: false },
    { name: 'carol', isSelf: false, isOnline: null, isTyping: true },
  ])
})
