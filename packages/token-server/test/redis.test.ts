import { describe, expect, test } from 'vitest'
import { createRedis } from '../src/redis.ts'
import { connected } from './support/connected.ts'
import { hasRedis, startRedis } from './support/redis.ts'

test('a Redis that is not there answers nothing, soon, and is complained about', async () => {
  const complaints: unknown[] = []
  const redis = await createRedis({ url: 'redis://127.0.0.1:9', onError: (error) => complaints.push(error) })
  expect(await redis.evaluate('return 1', 'key', [])).toBeUndefined()
  expect(await redis.claim('key', 1_000)).toBeUndefined()
  await redis.publish('channel')
  redis.close()
  expect(complaints.length).toBeGreaterThan(0)
})

describe.runIf(hasRedis)('with a redis-server', () => {
  test('a key is claimed once', async () => {
    const { url } = await startRedis()
    const one = await connected(createRedis({ url, onError: () => undefined }))
    const other = await connected(createRedis({ url, onError: () => undefined }))
    expect([await one.claim('event', 10_000), await other.claim('event', 10_000)]).toEqual([true, false])
  })

  test('what one publishes all hear, the publisher too', async () => {
    const { url } = await startRedis()
    const one = await connected(createRedis({ url, onError: () => undefined }))
    const other = await connected(createRedis({ url, onError: () => undefined }))
    const heard = Promise.withResolvers<void>()
    const heardHere = Promise.withResolvers<void>()
    await other.subscribe('news', heard.resolve)
    await one.subscribe('news', heardHere.resolve)
    await one.publish('news')
    await Promise.all([heard.promise, heardHere.promise])
  })
})
