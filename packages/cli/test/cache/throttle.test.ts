import { expect, test } from 'vitest'
import { throttle } from '../../src/cache/throttle.ts'
import { fakeClock } from '../support/fake-clock.ts'

test('however often it is asked, it runs once per interval, and no later than that', async () => {
  const clock = fakeClock()
  const runs: number[] = []
  const start = clock.now()
  const { ask } = throttle(clock, 250, () => runs.push(clock.now() - start))
  for (let at = 0; at < 600; at += 50) {
    ask()
    await clock.advance(50)
  }
  expect(runs).toEqual([250, 500])
})

test('flushing runs what is due at once, and nothing when nothing is', async () => {
  const clock = fakeClock()
  let runs = 0
  const { ask, flush } = throttle(clock, 250, () => {
    runs += 1
  })
  flush()
  expect(runs).toBe(0)
  ask()
  flush()
  await clock.advance(1000)
  expect(runs).toBe(1)
})
