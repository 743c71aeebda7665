import { expect, test } from 'vitest'
import { createMemoryLimiter } from '../../src/limits/limiter.ts'

test('a caller may send the allowance of a minute at once, then one each time its share has passed', () => {
  let now = 1_000_000
  const take = createMemoryLimiter({ perMinute: 30 }, () => now)
  expect(Array.from({ length: 30 }, () => take('alice'))).toEqual(Array.from({ length: 30 }, () => 0))
  expect(take('alice')).toBe(2_000)
  now += 1_999
  expect(take('alice')).toBe(1)
  now += 1
  expect(take('alice')).toBe(0)
  expect(take('alice')).toBe(2_000)
})

test('callers are counted apart', () => {
  const take = createMemoryLimiter({ perMinute: 1 }, () => 0)
  expect([take('alice'), take('bob'), take('alice')]).toEqual([0, 0, 60_000])
})

test('the allowance is whole again after a minute of rest', () => {
  let now = 0
  const take = createMemoryLimiter({ perMinute: 3 }, () => now)
  const threeAndOne = (): (number | Promise<number>)[] => Array.from({ length: 4 }, () => take('alice'))
  expect(threeAndOne()).toEqual([0, 0, 0, 20_000])
  now += 60_000
  expect(threeAndOne()).toEqual([0, 0, 0, 20_000])
})

test('any number of callers takes bounded memory, and those who are at their limit now are kept longest', () => {
  let now = 0
  const take = createMemoryLimiter({ perMinute: 1 }, () => now)
  for (let caller = 0; caller < 100_000; caller += 1) take(`early ${caller}`)
  now += 60_000
  for (let caller = 0; caller < 100_001; caller += 1) take(`late ${caller}`)
  expect(take('late 100000')).toBe(60_000)
  expect(take('late 0')).toBe(0)
})
