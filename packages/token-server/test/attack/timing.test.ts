import { hashPassword, verifyPassword } from '../../src/users/password-hash.ts'
import { performance } from 'node:perf_hooks'
import { expect, test } from 'vitest'

/** The median is compared, and generously: the difference that an early return makes is a hundredfold. */
const median = async (work: () => Promise<unknown>): Promise<number> => {
  const times: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const startedAt = performance.now()
    await work()
    times.push(performance.now() - startedAt)
  }
  return times.toSorted((one, other) => one - other)[2] ?? 0
}

test('an unknown user costs as much as a known one, so that names cannot be found out', async () => {
  const hash = await hashPassword('correct horse')
  const known = await median(() => verifyPassword('wrong horse', hash))
  const unknown = await median(() => verifyPassword('wrong horse', undefined))
  expect(unknown / known).toBeGreaterThan(0.5)
  expect(unknown / known).toBeLessThan(2)
})
