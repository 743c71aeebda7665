import { expect, test } from 'vitest'
import { initialState } from '../../src/initial-state.ts'
import { selectStatus, typingPhrase } from '../../src/select/status.ts'

test.each([
  [[], null],
  [['bob'], 'bob is typing…'],
  [['bob', 'carol'], 'bob and carol are typing…'],
  [['bob', 'carol', 'dave'], 'several people are typing…'],
])('%j reads %j', (names, expected) => {
  expect(typingPhrase(names)).toBe(expected)
})

test('the status shows typists of the conversation on the screen only', () => {
  const state = {
    ...initialState('alice'),
    activeSid: 'CH1',
    typing: new Map([
      ['CH1', ['bob']],
      ['CH2', ['carol']],
    ]),
  }
  expect(selectStatus(state).typing).toEqual(['bob'])
  expect(selectStatus({ ...state, activeSid: null }).typing).toEqual([])
  expect(selectStatus({ ...state, previousSid: 'CH2' })).toBe(selectStatus(state))
})
