import { describe, expect, test } from 'vitest'
import { createSharing } from '../src/sharing.ts'
import { hasRedis, startRedis } from './support/redis.ts'

test('without Redis an instance hears itself, and claims a name once', async () => {
  const sharing = await createSharing(undefined, () => undefined)
  let heard = 0
  const stop = await sharing.onDirectoryChange(() => (heard += 1))
  await sharing.announceDirectoryChange()
  stop()
  await sharing.announceDirectoryChange()
  expect(heard).toBe(1)
  expect([await sharing.claim('one'), await sharing.claim('one'), await sharing.claim('two')]).toEqual([
    true,
    false,
    true,
  ])
})

test('names that were claimed take bounded memory', async () => {
  const sharing = await createSharing(undefined, () => undefined)
  for (let count = 0; count <= 10_000; count += 1) await sharing.claim(`name ${count}`)
  expect([await sharing.claim('name 10000'), await sharing.claim('name 0')]).toEqual([false, true])
})

describe.runIf(hasRedis)('with a redis-server', () => {
  test('an instance hears of a change at another', async () => {
    const { url } = await startRedis()
    const one = await createSharing(url, () => undefined)
    const other = await createSharing(url, () => undefined)
    const heard = Promise.withResolvers<void>()
    await other.onDirectoryChange(heard.resolve)
    const announcing = setInterval(() => void one.announceDirectoryChange(), 50)
    await heard.promise
    clearInterval(announcing)
    expect([await one.claim('event'), await other.claim('event')]).toEqual([true, false])
    one.close()
    other.close()
  })
})
