import { expect, test } from 'vitest'
import { takeOrRefuse } from '../../src/limits/take-or-refuse.ts'

test('what is within the limit goes ahead, at once where the count is here', async () => {
  expect(takeOrRefuse(() => 0, 'alice')).toBeUndefined()
  expect(await takeOrRefuse(async () => 0, 'alice')).toBeUndefined()
})

test('what is over the limit is told how many seconds to wait, rounded up', async () => {
  const refused = expect.objectContaining({ code: 'rate-limited', retryAfter: 2 })
  expect(() => takeOrRefuse(() => 1_001, 'alice')).toThrowError(refused)
  await expect(takeOrRefuse(async () => 2_000, 'alice')).rejects.toEqual(refused)
})
