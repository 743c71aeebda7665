import { expect, test } from 'vitest'
import { createCounts } from '../../src/directory/counts.ts'
import { ApiError } from '../../src/errors.ts'
import { buildChannel } from '../support/channel.ts'

test('counts are asked for a few at a time, and kept for half a minute', async () => {
  let [asked, running, most, now] = [0, 0, 0, 0]
  const counts = createCounts({
    countChannel: async () => {
      asked += 1
      running += 1
      most = Math.max(most, running)
      await Promise.resolve()
      running -= 1
      return { participantsCount: asked, messagesCount: 7 }
    },
    now: () => now,
  })
  const channels = Array.from({ length: 10 }, (_none, digit) => buildChannel(String(digit)))
  const counted = await counts(channels)
  expect(counted.map(({ messagesCount }) => messagesCount)).toEqual(channels.map(() => 7))
  expect([asked, most]).toEqual([10, 4])
  now += 29_999
  await counts(channels)
  expect(asked).toBe(10)
  now += 1
  await counts(channels)
  expect(asked).toBe(20)
})

test('a channel that is gone meanwhile has no counts, other failures are failures', async () => {
  const gone = createCounts({
    countChannel: () => Promise.reject(new ApiError('channel-not-found')),
    now: () => 0,
  })
  expect(await gone([buildChannel('1')])).toEqual([buildChannel('1')])
  const away = createCounts({
    countChannel: () => Promise.reject(new ApiError('upstream-unavailable')),
    now: () => 0,
  })
  await expect(away([buildChannel('1')])).rejects.toMatchObject({ code: 'upstream-unavailable' })
})
