import type { ChatClient, ChatEvent } from '@terminal-chat/core'
import { createStore, initialState, reduce } from '@terminal-chat/core'
import { expect, onTestFinished, test } from 'vitest'
import { userError } from '../../src/errors.ts'
import type { LocalService } from '../../src/local/local-service.ts'
import type { RunningState } from '../../src/local/state-file.ts'
import { followLocalService } from '../../src/main/follow-local-service.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { noon } from '../support/records.ts'

const desk = async () => {
  const clock = fakeClock()
  const store = createStore(reduce, initialState('alice'))
  const calls: string[] = []
  let answer: Partial<RunningState> | Error = { realtimeUrl: 'ws://127.0.0.1:1' }
  const service = {
    find: async () => ({ state: { realtimeUrl: 'ws://127.0.0.1:1' } }),
    ensureRunning: async (options?: { readonly unlessStopped?: boolean }) => {
      calls.push(`ensure ${options?.unlessStopped ?? false}`)
      if (answer instanceof Error) throw answer
      return answer
    },
  } as unknown as LocalService
  const client = {
    store,
    reconnect: async () => void calls.push('reconnect'),
    notice: (text: string) => void calls.push(text),
  } as unknown as ChatClient
  onTestFinished(followLocalService({ client, clock, localService: async () => service }))
  await clock.advance(0)
  const change = (state: Extract<ChatEvent, { type: 'connection/changed' }>['state']): void =>
    store.dispatch({ type: 'connection/changed', state, reason: null, at: noon })
  change('connected')
  return {
    clock,
    calls,
    change,
    setAnswer: (next: typeof answer) => {
      answer = next
    },
  }
}

test('a lost connection has the service looked after until the connection is back', async () => {
  const { clock, calls, change } = await desk()
  await clock.advance(60_000)
  expect(calls).toEqual([])
  change('connecting')
  await clock.advance(300)
  expect(calls).toEqual(['ensure true'])
  await clock.advance(2000)
  expect(calls).toEqual(['ensure true', 'ensure true'])
  change('connected')
  await clock.advance(60_000)
  expect(calls).toHaveLength(2)
})

test('a connection that is back at once needs no looking after', async () => {
  const { clock, calls, change } = await desk()
  change('connecting')
  change('connected')
  await clock.advance(5000)
  expect(calls).toEqual([])
})

test('a service that has moved is followed', async () => {
  const { clock, calls, change, setAnswer } = await desk()
  setAnswer({ realtimeUrl: 'ws://127.0.0.1:2' })
  change('connecting')
  await clock.advance(300)
  expect(calls).toEqual(['ensure true', 'reconnect'])
})

test('a service that somebody has stopped is told of once', async () => {
  const { clock, calls, change, setAnswer } = await desk()
  setAnswer(userError('local-service-stopped', {}))
  change('connecting')
  await clock.advance(10_000)
  expect(calls.filter((call) => !call.startsWith('ensure'))).toEqual([
    'The local service was stopped. Start it again with: chat server start',
  ])
})
