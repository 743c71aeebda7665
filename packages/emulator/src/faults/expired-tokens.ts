/** Tokens that are treated as expired before their time. */

/** Remembers digests, never tokens. */
export interface ExpiredTokens {
  readonly add: (digest: string) => void
  readonly has: (digest: string) => boolean
  readonly clear: () => void
}

/** So many are remembered; the oldest is forgotten first. */
const MOST = 10_000

export const createExpiredTokens = (): ExpiredTokens => {
  const digests = new Set<string>()
  return {
    add: (digest) => {
      digests.add(digest)
      const [oldest] = digests
      if (digests.size > MOST && oldest !== undefined) digests.delete(oldest)
    },
    has: (digest) => digests.has(digest),
    clear: () => digests.clear(),
  }
}
