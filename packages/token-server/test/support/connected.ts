/** Waits until Redis answers. */
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import type { Redis } from '../../src/redis.ts'

/** Resolves once Redis answers; it is closed with the test. */
export const connected = async (creating: Promise<Redis>): Promise<Redis> => {
  const redis = await creating
  onTestFinished(() => redis.close())
  while ((await redis.evaluate('return 1', 'probe', [])) !== 1) await sleep(20)
  return redis
}
