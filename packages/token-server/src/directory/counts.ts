/** How many people and messages channels hold: asked for only when somebody wants to know. */
import { ApiError } from '../errors.ts'
import type { Channel } from './channel.ts'
import type { Upstream } from './upstream.ts'

/** Adds the counts to channels; one that is gone meanwhile stays without. */
export type Counts = (channels: readonly Channel[]) => Promise<Channel[]>

interface CountsOptions {
  readonly countChannel: Upstream['countChannel']
  readonly now: () => number
}

/** Counts are kept this long, in milliseconds. */
const countHolds = 30_000
/** Channels that are counted at one time. */
const mostAtOnce = 4
/** Counts that are kept. */
const mostKept = 5_000

type Count = Awaited<ReturnType<Upstream['countChannel']>>

/** Creates it. */
export const createCounts = ({ countChannel, now }: CountsOptions): Counts => {
  const known = new Map<string, { readonly count: Count; readonly countedAt: number }>()
  const keep = (sid: string, count: Count): void => {
    known.delete(sid)
    known.set(sid, { count, countedAt: now() })
    for (const oldest of known.keys()) {
      if (known.size <= mostKept) return
      known.delete(oldest)
    }
  }
  const withCount = async (channel: Channel): Promise<Channel> => {
    const before = known.get(channel.sid)
    if (before && now() - before.countedAt < countHolds) return { ...channel, ...before.count }
    try {
      const count = await countChannel(channel.sid)
      keep(channel.sid, count)
      return { ...channel, ...count }
    } catch (error) {
      if (error instanceof ApiError && error.code === 'channel-not-found') return channel
      throw error
    }
  }
  return async (channels) => {
    const counted: Channel[] = []
    for (let start = 0; start < channels.length; start += mostAtOnce) {
      counted.push(...(await Promise.all(channels.slice(start, start + mostAtOnce).map(withCount))))
    }
    return counted
  }
}
