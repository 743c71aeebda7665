/** Notices a connection that is dead without anybody having said so: after a sleep, after a change of networks. */
import type { Clock } from '@terminal-chat/core'

export interface LivenessParts {
  readonly clock: Clock
  /** Any request that needs an answer. */
  readonly probe: () => Promise<unknown>
  readonly isConnected: () => boolean
  readonly onSilent: () => void
}

/** Milliseconds between two looks, and until an answer is overdue. */
const times = { look: 30_000, answer: 8_000 }

/**
 * The SDK sends nothing by itself and takes a socket that stays silent for a good one. A refusal is an answer too.
 * Returns the function that ends it.
 */
export const watchLiveness = ({ clock, probe, isConnected, onSilent }: LivenessParts): (() => void) => {
  let isStopped = false
  let cancel: (() => void) | null = null

  const ask = (): void => {
    const overdue = clock.after(times.answer, () => {
      if (!isStopped && isConnected()) onSilent()
    })
    probe().then(overdue, overdue)
  }

  const look = (): void => {
    cancel = clock.after(times.look, () => {
      if (isConnected()) ask()
      look()
    })
  }
  look()
  return () => {
    isStopped = true
    cancel?.()
  }
}
