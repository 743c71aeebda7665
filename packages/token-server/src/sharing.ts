/** What instances tell each other; with no Redis an instance keeps to itself. */
import type { Rate, Take } from './limits/limiter.ts'
import { createRedisLimiter } from './limits/redis-limiter.ts'
import { createRedis } from './redis.ts'

/** The things that are shared. */
export interface Sharing {
  /** A limit counted by all; `own` counts where nothing is shared or Redis is away. */
  readonly limiter: (rate: Rate, own: Take) => Take
  /** True for the first of all instances to claim a name, for as long as a webhook can be replayed. */
  readonly claim: (name: string) => Promise<boolean>
  /** Says that the directory changed, to all instances. */
  readonly announceDirectoryChange: () => Promise<void>
  /** Hears it; resolves to how to stop. */
  readonly onDirectoryChange: (listener: () => void) => Promise<() => void>
  readonly close: () => void
}

/** As long as a claimed name is remembered, in milliseconds; longer than the replay window on both sides. */
const claimHolds = 11 * 60_000
const channel = 'directory-changed'

/** Claims that are remembered in memory, at most. */
const mostClaims = 10_000

const createOwnClaims = (): ((name: string) => boolean) => {
  const names = new Set<string>()
  return (name) => {
    if (names.has(name)) return false
    names.add(name)
    for (const oldest of names) {
      if (names.size <= mostClaims) break
      names.delete(oldest)
    }
    return true
  }
}

/** Creates it; Redis is connected to in the background. */
export const createSharing = async (
  redisUrl: string | undefined,
  onError: (error: unknown) => void,
): Promise<Sharing> => {
  const listeners = new Set<() => void>()
  const announceHere = (): void => {
    for (const listener of listeners) listener()
  }
  const onDirectoryChange = async (listener: () => void): Promise<() => void> => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const claimHere = createOwnClaims()
  if (redisUrl === undefined) {
    return {
      limiter: (_rate, own) => own,
      claim: async (name) => claimHere(name),
      announceDirectoryChange: async () => announceHere(),
      onDirectoryChange,
      close: () => listeners.clear(),
    }
  }
  const redis = await createRedis({ url: redisUrl, onError })
  redis.subscribe(channel, announceHere).catch(onError)
  return {
    limiter: (rate, own) => createRedisLimiter(rate, redis, own),
    claim: async (name) => (await redis.claim(name, claimHolds)) ?? claimHere(name),
    announceDirectoryChange: async () => {
      announceHere()
      await redis.publish(channel)
    },
    onDirectoryChange,
    close: () => {
      listeners.clear()
      redis.close()
    },
  }
}
