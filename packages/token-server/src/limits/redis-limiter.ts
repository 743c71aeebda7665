/** Counts callers in Redis, so that all instances share one count. */
import type { Redis } from '../redis.ts'
import { costs, type Rate, type Take } from './limiter.ts'

/** The same count as in memory, by Redis' own clock. Returns the wait in milliseconds. */
const script = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local cost = tonumber(ARGV[1])
local burst = tonumber(ARGV[2])
local whole = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), now) + cost
local wait = whole - burst - now
if wait > 0 then return math.ceil(wait) end
redis.call('SET', KEYS[1], string.format('%.3f', whole), 'PX', math.ceil(whole - now))
return 0
`

/** Creates it; while Redis does not answer, `fallback` counts. */
export const createRedisLimiter = (
  rate: Rate,
  redis: Redis,
  fallback: Take,
): ((key: string) => Promise<number>) => {
  const { cost, burst } = costs(rate)
  return async (key) => {
    const wait = await redis.evaluate(script, `limit:${key}`, [String(cost), String(burst)])
    return typeof wait === 'number' ? wait : fallback(key)
  }
}
