import { expect, test } from 'vitest'
import { createLimits } from '../../src/limits/limits.ts'
import { createSharing } from '../../src/sharing.ts'

test('0 a minute means that requests are not limited, but wrong passwords are', async () => {
  const { take, takeFailure } = createLimits(0, {
    now: () => 0,
    sharing: await createSharing(undefined, () => undefined),
  })
  expect(new Set(Array.from({ length: 1_000 }, () => take('alice')))).toEqual(new Set([0]))
  expect(Array.from({ length: 31 }, () => takeFailure('alice')).at(-1)).toBe(2_000)
})
