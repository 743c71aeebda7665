import { createStore, initialState, reduce, type OutgoingMessage } from '@terminal-chat/core'
import { expect, test } from 'vitest'
import { keepCache } from '../../src/cache/keep.ts'
import { readSnapshot } from '../../src/cache/snapshot-file.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { buildConversation, buildMessage, buildOutgoing } from '../support/records.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const desk = () => {
  const clock = fakeClock()
  const folder = temporaryFolder()
  const store = createStore(reduce, initialState('alice'))
  const outboxes: (readonly OutgoingMessage[])[] = []
  const problems: unknown[] = []
  const end = keepCache({
    store,
    clock,
    folder,
    outbox: { inherited: [], write: (outgoing) => outboxes.push(outgoing) },
    onError: (error) => problems.push(error),
  })
  store.dispatch({ type: 'conversation/added', conversation: buildConversation() })
  return { clock, folder, store, outboxes, problems, end }
}

test('what changes is on the disk some seconds later', async () => {
  const { clock, folder, store } = desk()
  expect(readSnapshot(folder, 'alice')).toBeNull()
  await clock.advance(3000)
  expect(readSnapshot(folder, 'alice')?.conversations).toHaveLength(1)
  store.dispatch({ type: 'conversation/added', conversation: buildConversation({ sid: 'CH2' }) })
  await clock.advance(3000)
  expect(readSnapshot(folder, 'alice')?.conversations).toHaveLength(2)
})

test('what was written and not sent is on the disk next to at once', async () => {
  const { clock, store, outboxes } = desk()
  store.dispatch({ type: 'message/queued', outgoing: buildOutgoing() })
  await clock.advance(20)
  expect(outboxes.at(-1)).toEqual([buildOutgoing()])
  const message = buildMessage({ attributes: { clientMessageId: 'local-1' } })
  store.dispatch({ type: 'message/added', message })
  await clock.advance(20)
  expect(outboxes.at(-1)).toEqual([])
})

test('the end writes what is still to be written, and nothing is written after it', async () => {
  const { clock, folder, store, end } = desk()
  end()
  expect(readSnapshot(folder, 'alice')?.conversations).toHaveLength(1)
  store.dispatch({ type: 'conversation/added', conversation: buildConversation({ sid: 'CH2' }) })
  await clock.advance(10_000)
  expect(readSnapshot(folder, 'alice')?.conversations).toHaveLength(1)
})

test('typing of others is no reason to write', async () => {
  const { clock, folder, store } = desk()
  await clock.advance(3000)
  const before = readSnapshot(folder, 'alice')
  store.dispatch({ type: 'typing/started', conversationSid: 'CH1', identity: 'bob' })
  await clock.advance(3000)
  expect(readSnapshot(folder, 'alice')).toEqual(before)
})
