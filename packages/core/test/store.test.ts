import { expect, test } from 'vitest'
import { createStore } from '../src/store.ts'

const count = (state: number, event: number): number => state + event

test('listeners are told once for many changes, when the scheduler says so', () => {
  const flushes: (() => void)[] = []
  const store = createStore(count, 0, (flush) => flushes.push(flush))
  let told = 0
  const stop = store.subscribe(() => {
    told += 1
  })
  store.dispatch(1)
  store.dispatch(1)
  expect([store.get(), told, flushes.length]).toEqual([2, 0, 1])
  flushes[0]?.()
  expect(told).toBe(1)
  stop()
  store.dispatch(1)
  flushes[1]?.()
  expect(told).toBe(1)
})

test('an event that changes nothing wakes nobody', () => {
  let told = 0
  const store = createStore(count, 0)
  store.subscribe(() => {
    told += 1
  })
  store.dispatch(0)
  expect(told).toBe(0)
})

test('every event is heard after the state has taken it in, also one that changes nothing', () => {
  const store = createStore(count, 0)
  const heard: string[] = []
  const stop = store.hear((event) => heard.push(`${event} → ${store.get()}`))
  store.dispatch(2)
  store.dispatch(0)
  stop()
  store.dispatch(5)
  expect(heard).toEqual(['2 → 2', '0 → 2'])
})
