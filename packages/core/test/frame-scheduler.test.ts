import { expect, test } from 'vitest'
import { createFrameScheduler } from '../src/frame-scheduler.ts'
import { createStore } from '../src/store.ts'
import { fakeClock } from './support/fake-clock.ts'

test('ten thousand changes in a second make some thirty frames', async () => {
  const clock = fakeClock()
  const store = createStore((state: number) => state + 1, 0, createFrameScheduler(clock))
  let frames = 0
  store.subscribe(() => {
    frames += 1
  })
  for (let ms = 0; ms < 1000; ms += 1) {
    for (let message = 0; message < 10; message += 1) store.dispatch(1)
    await clock.advance(1)
  }
  expect(store.get()).toBe(10_000)
  expect(frames).toBeGreaterThan(25)
  expect(frames).toBeLessThan(40)
})

test('a lone change is told without waiting', async () => {
  const clock = fakeClock()
  const store = createStore((state: number) => state + 1, 0, createFrameScheduler(clock))
  let told = 0
  store.subscribe(() => {
    told += 1
  })
  store.dispatch(1)
  await clock.advance(0)
  expect(told).toBe(1)
})
