/** What instances share through Redis; none of it is needed to serve, so its absence is survived. */
import { createHash } from 'node:crypto'

/** The few things asked of Redis; each answers `undefined` when it does not answer. */
export interface Redis {
  /** Runs a script with one key. */
  readonly evaluate: (script: string, key: string, args: readonly string[]) => Promise<unknown>
  /** Claims a key for a time; false when somebody has it. */
  readonly claim: (key: string, ttlMs: number) => Promise<boolean | undefined>
  /** Tells all instances, this one included. */
  readonly publish: (channel: string) => Promise<void>
  /** Calls back for each publication. */
  readonly subscribe: (channel: string, listener: () => void) => Promise<void>
  readonly close: () => void
}

interface RedisOptions {
  readonly url: string
  readonly onError: (error: unknown) => void
}

/** Everything in Redis is below this. */
const prefix = 'token-server:'
/** A request waits no longer than this for Redis, in milliseconds. */
const patience = 250

/** Connects in the background: a server starts and serves without Redis, and uses it once it is there. */
export const createRedis = async ({ url, onError }: RedisOptions): Promise<Redis> => {
  const { createClient } = await import('@redis/client')
  const options = {
    url,
    disableOfflineQueue: true,
    socket: { reconnectStrategy: (tries: number) => Math.min(tries * 200, 5_000) },
  }
  const client = createClient(options).on('error', onError)
  const subscriber = createClient({ ...options, disableOfflineQueue: false }).on('error', onError)
  client.connect().catch(onError)
  subscriber.connect().catch(onError)
  let lastComplaint = ''

  const attempt = async <T>(call: () => Promise<T>): Promise<T | undefined> => {
    const { promise, resolve } = Promise.withResolvers<undefined>()
    const timer = setTimeout(() => resolve(undefined), patience)
    try {
      return await Promise.race([call(), promise])
    } catch (error) {
      if (String(error) !== lastComplaint) onError(error)
      lastComplaint = String(error)
      return undefined
    } finally {
      clearTimeout(timer)
    }
  }

  const digests = new Map<string, string>()
  const digestOf = (script: string): string => {
    const digest = digests.get(script) ?? createHash('sha1').update(script).digest('hex')
    digests.set(script, digest)
    return digest
  }

  return {
    evaluate: (script, key, args) =>
      attempt(() => {
        const call = { keys: [prefix + key], arguments: [...args] }
        return client.evalSha(digestOf(script), call).catch((error: unknown) => {
          if (!String(error).includes('NOSCRIPT')) throw error
          return client.eval(script, call)
        })
      }),
    claim: (key, ttlMs) =>
      attempt(
        async () =>
          (await client.set(prefix + key, '1', {
            condition: 'NX',
            expiration: { type: 'PX', value: ttlMs },
          })) === 'OK',
      ),
    publish: async (channel) => {
      await attempt(() => client.publish(prefix + channel, ''))
    },
    subscribe: async (channel, listener) => {
      await subscriber.subscribe(prefix + channel, listener)
    },
    close: () => {
      client.destroy()
      subscriber.destroy()
    },
  }
}
