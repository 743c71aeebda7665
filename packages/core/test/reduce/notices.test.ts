import { expect, test } from 'vitest'
import type { ChatEvent } from '../../src/event.ts'
import { initialState } from '../../src/initial-state.ts'
import { reduce } from '../../src/reduce.ts'
import { buildConversation, buildParticipant, noon } from '../support/builders.ts'

const start = {
  ...initialState('alice'),
  activeSid: 'CH1',
  conversations: new Map([['CH1', buildConversation({ lastMessageIndex: 3 })]]),
}
const loaded: ChatEvent = { type: 'participants/loaded', conversationSid: 'CH1', participants: [] }
const kinds = (events: readonly ChatEvent[]) =>
  events
    .reduce(reduce, start)
    .notices.get('CH1')
    ?.map(({ kind, identity }) => `${kind} ${identity}`)

test('joining and leaving is told once each', () => {
  const joined: ChatEvent = { type: 'participant/joined', participant: buildParticipant(), at: noon }
  const left: ChatEvent = { type: 'participant/left', participant: buildParticipant(), at: noon }
  expect(kinds([loaded, joined, joined, left, left])).toEqual(['joined bob', 'left bob'])
})

test('who joins before the participants are loaded is told, who was in long before is not', () => {
  const joined = (identity: string, dateCreated: number): ChatEvent => ({
    type: 'participant/joined',
    participant: buildParticipant({ identity, dateCreated }),
    at: noon,
  })
  expect(kinds([joined('bob', noon - 60_000), joined('carol', noon - 400)])).toEqual(['joined carol'])
})

test('who is in the list before the news of their joining arrives is told once, who was in before oneself is not', () => {
  const at = (identity: string, dateCreated: number) =>
    buildParticipant({ sid: `MB-${identity}`, identity, dateCreated })
  const people = [at('alice', noon - 2000), at('bob', noon - 400), at('carol', noon - 3000)]
  const list: ChatEvent = { type: 'participants/loaded', conversationSid: 'CH1', participants: people }
  const joined = people.map((participant): ChatEvent => ({
    type: 'participant/joined',
    participant,
    at: noon,
  }))
  expect(kinds([list, ...joined, ...joined])).toEqual(['joined bob'])
})

test('one is not told that one joined oneself', () => {
  const participant = buildParticipant({ identity: 'alice' })
  expect(kinds([loaded, { type: 'participant/joined', participant, at: noon }])).toBeUndefined()
})

test('a notice without a conversation goes to the one on the screen, behind the newest message', () => {
  const notice: ChatEvent = {
    type: 'notice/added',
    conversationSid: null,
    kind: 'info',
    text: 'hi',
    at: noon,
  }
  expect(reduce(start, notice).notices.get('CH1')).toEqual([
    { id: '1', at: noon, kind: 'info', identity: null, text: 'hi', afterIndex: 3 },
  ])
})

test('old notices are let go', () => {
  const notice: ChatEvent = {
    type: 'notice/added',
    conversationSid: null,
    kind: 'info',
    text: 'hi',
    at: noon,
  }
  const state = Array.from({ length: 250 }, () => notice).reduce(reduce, start)
  const ids = state.notices.get('CH1')?.map(({ id }) => id)
  expect([ids?.length, ids?.[0], ids?.at(-1)]).toEqual([200, '51', '250'])
})

test('clearing takes the notices of one conversation away, and changes nothing where there are none', () => {
  const notice: ChatEvent = {
    type: 'notice/added',
    conversationSid: 'CH1',
    kind: 'info',
    text: 'hi',
    at: noon,
  }
  const noticed = reduce(start, notice)
  expect(reduce(noticed, { type: 'notices/cleared', conversationSid: 'CH2' })).toBe(noticed)
  expect(reduce(noticed, { type: 'notices/cleared', conversationSid: 'CH1' }).notices.has('CH1')).toBe(false)
})
