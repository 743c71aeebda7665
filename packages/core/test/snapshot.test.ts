import { expect, test } from 'vitest'
import { initialState } from '../src/initial-state.ts'
import { emptyHistory } from '../src/reduce/messages.ts'
import { restoreState, snapshotOf } from '../src/snapshot.ts'
import { buildConversation, buildMessage, buildOutgoing, buildPublic } from './support/builders.ts'

const state = {
  ...initialState('alice'),
  activeSid: 'CH1',
  conversations: new Map([['CH1', buildConversation()]]),
  directory: new Map([['CH1', buildPublic()]]),
  histories: new Map([
    [
      'CH1',
      {
        ...emptyHistory,
        isFresh: true,
        items: Array.from({ length: 150 }, (_, index) => buildMessage({ index })),
      },
    ],
  ]),
  outgoing: new Map([['CH1', [buildOutgoing(), buildOutgoing({ localId: 'local-2', status: 'sent' })]]]),
}

test('a session sees what the one before has seen, and takes none of it for current', () => {
  const restored = restoreState(JSON.parse(JSON.stringify(snapshotOf(state))))
  expect(restored.conversations).toEqual(state.conversations)
  expect(restored.activeSid).toBe('CH1')
  expect(restored.histories.get('CH1')).toMatchObject({ isFresh: false, hasOlder: true })
  expect(
    restored.histories
      .get('CH1')
      ?.items.map(({ index }) => index)
      .slice(0, 2),
  ).toEqual([50, 51])
  expect(restored.connection.state).toBe('idle')
})

test('what was not sent is kept, what was sent is not', () => {
  expect(snapshotOf(state).outgoing.map(({ localId }) => localId)).toEqual(['local-1'])
})
