/** Alarms obey the clock. */
import { expect, onTestFinished, test } from 'vitest'
import { createEmulatorClock } from '../src/clock.ts'

const clockAt = (at: number) => {
  const clock = createEmulatorClock({ now: () => at })
  onTestFinished(clock.stop)
  return clock
}

test('alarms that fall due ring in the order of their times when the clock is moved', () => {
  const clock = clockAt(1000)
  const rung: string[] = []
  clock.schedule(1500, () => rung.push('second'))
  clock.schedule(1200, () => rung.push('first'))
  clock.schedule(9000, () => rung.push('much later'))
  clock.advance(600)
  expect(rung).toEqual(['first', 'second'])
  expect(clock.now()).toBe(1600)
})

test('an alarm rings once and a cancelled one never', () => {
  const clock = clockAt(0)
  let rung = 0
  clock.schedule(10, () => (rung += 1))
  const cancel = clock.schedule(10, () => (rung += 100))
  cancel()
  clock.advance(10)
  clock.advance(10)
  expect(rung).toBe(1)
})

test('an alarm in the past rings by itself', async () => {
  const clock = clockAt(100)
  await new Promise<void>((resolve) => clock.schedule(50, resolve))
})

test('an alarm further off than a timeout can last does not ring at once', async () => {
  const clock = clockAt(0)
  let rung = 0
  clock.schedule(2 ** 32, () => (rung += 1))
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(rung).toBe(0)
})

test('a clock does not go back', () => {
  expect(() => clockAt(0).advance(-1)).toThrow('a clock only goes forward')
})
