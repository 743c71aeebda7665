/** Renews the access token before it ends: by our own timer, and when the service warns. */
import type { ChatEvent, Clock } from '@terminal-chat/core'
import type { AccessToken, TokenSource } from '../server/tokens.ts'

export interface TokenRenewal {
  /** Counts from this one. */
  readonly begin: (token: AccessToken) => void
  /** The service has warned that the token is about to expire. */
  readonly warned: () => void
  readonly stop: () => void
}

export interface TokenRenewalParts {
  readonly tokens: Pick<TokenSource, 'renew'>
  readonly clock: Clock
  readonly emit: (event: ChatEvent) => void
  readonly onRenewed: (token: AccessToken) => void
}

/** Milliseconds. A machine that slept finds its timers late, hence the looks in between. */
const times = { lead: 5 * 60_000, look: 30_000, retry: 2_000, longestRetry: 30_000, leastAge: 10_000 }

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

export const createTokenRenewal = ({ tokens, clock, emit, onRenewed }: TokenRenewalParts): TokenRenewal => {
  let current: AccessToken | null = null
  let cancel: (() => void) | null = null
  let failures = 0
  let isRunning = false

  const bornAt = ({ expiresAt, lifetime }: AccessToken): number => expiresAt - lifetime
  const dueAt = (token: AccessToken): number =>
    Math.max(bornAt(token) + times.retry, token.expiresAt - Math.min(times.lead, token.lifetime / 3))

  const wake = (at: number, run: () => void): void => {
    cancel?.()
    cancel = clock.after(Math.max(0, Math.min(times.look, at - clock.now())), run)
  }

  const watch = (): void => {
    if (current === null) return
    if (clock.now() >= dueAt(current)) void renew()
    else wake(dueAt(current), watch)
  }

  const renew = async (): Promise<void> => {
    if (isRunning) return
    isRunning = true
    const renewed = await tokens.renew().catch((error: unknown) => {
      emit({ type: 'token/renewal-failed', reason: reasonOf(error), at: clock.now() })
      return null
    })
    isRunning = false
    // Stopped meanwhile.
    if (current === null) return
    if (renewed === null) {
      failures += 1
      wake(clock.now() + Math.min(times.longestRetry, times.retry * 2 ** failures), () => void renew())
      return
    }
    failures = 0
    begin(renewed)
    emit({ type: 'token/renewed', expiresAt: renewed.expiresAt, at: clock.now() })
    onRenewed(renewed)
  }

  const begin = (token: AccessToken): void => {
    current = token
    watch()
  }

  return {
    begin,
    warned: () => {
      if (current === null) return
      // A token that lives shorter than the warning's lead is warned of at once: that must not become a loop.
      const soonest = bornAt(current) + Math.min(times.leastAge, current.lifetime / 4)
      if (clock.now() >= soonest) void renew()
      else wake(soonest, () => void renew())
    },
    stop: () => {
      current = null
      cancel?.()
      cancel = null
    },
  }
}
