import { expect, test } from 'vitest'
import { memoize } from '../../src/select/memoize.ts'

test('the same inputs are computed once, other inputs anew', () => {
  let runs = 0
  const sum = memoize((left: number, right: number) => {
    runs += 1
    return left + right
  })
  expect([sum(1, 2), sum(1, 2), sum(2, 2)]).toEqual([3, 3, 4])
  expect(runs).toBe(2)
})
