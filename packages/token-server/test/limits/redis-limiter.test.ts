import { describe, expect, test } from 'vitest'
import { createMemoryLimiter } from '../../src/limits/limiter.ts'
import { createRedisLimiter } from '../../src/limits/redis-limiter.ts'
import { createRedis, type Redis } from '../../src/redis.ts'
import { hasRedis, startRedis } from '../support/redis.ts'
import { connected } from '../support/connected.ts'

describe.runIf(hasRedis)('with a redis-server', () => {
  const limiterOn = (redis: Redis) => createRedisLimiter({ perMinute: 5 }, redis, () => 99)

  test('two instances share one count', async () => {
    const { url } = await startRedis()
    const one = limiterOn(await connected(createRedis({ url, onError: () => undefined })))
    const other = limiterOn(await connected(createRedis({ url, onError: () => undefined })))
    const waits = [
      await one('alice'),
      await other('alice'),
      await one('alice'),
      await other('alice'),
      await one('alice'),
    ]
    expect(waits).toEqual([0, 0, 0, 0, 0])
    expect(await other('alice')).toBeGreaterThan(11_000)
    expect(await other('alice')).toBeLessThanOrEqual(12_000)
    expect(await one('bob')).toBe(0)
  })

  test('requests at the same time are counted one by one', async () => {
    const { url } = await startRedis()
    const take = limiterOn(await connected(createRedis({ url, onError: () => undefined })))
    const waits = await Promise.all(Array.from({ length: 20 }, () => take('alice')))
    expect(waits.filter((wait) => wait === 0)).toHaveLength(5)
  })

  test('each instance counts for itself while Redis is away, and together again when it is back', async () => {
    const { url, stop } = await startRedis()
    const redis = await connected(createRedis({ url, onError: () => undefined }))
    const take = createRedisLimiter({ perMinute: 2 }, redis, createMemoryLimiter({ perMinute: 2 }, Date.now))
    expect(await take('alice')).toBe(0)
    await stop()
    expect([await take('alice'), await take('alice')]).toEqual([0, 0])
    expect(await take('alice')).toBeGreaterThan(0)
    await startRedis(Number(new URL(url).port))
    await connected(Promise.resolve(redis))
    expect(await take('alice')).toBe(0)
  })
})
