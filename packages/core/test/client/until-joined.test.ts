import { expect, test } from 'vitest'
import { untilJoined } from '../../src/client/until-joined.ts'
import { initialState } from '../../src/initial-state.ts'
import { reduce } from '../../src/reduce.ts'
import { createStore } from '../../src/store.ts'
import { buildConversation } from '../support/builders.ts'
import { fakeClock } from '../support/fake-clock.ts'

const setUp = () => {
  const store = createStore(reduce, initialState('alice'))
  const clock = fakeClock()
  const found = untilJoined({ store, clock }, () => (store.get().conversations.has('CH1') ? 'CH1' : null))
  return { store, clock, found }
}

test('it waits until the conversation appears', async () => {
  const { store, clock, found } = setUp()
  await clock.advance(5000)
  store.dispatch({ type: 'conversation/added', conversation: buildConversation() })
  expect(await found).toBe('CH1')
})

test('it gives up after ten seconds', async () => {
  const { clock, found } = setUp()
  await Promise.all([expect(found).rejects.toThrow('did not appear'), clock.advance(10_000)])
})
