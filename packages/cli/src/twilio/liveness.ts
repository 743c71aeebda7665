/** Notices a connection that is dead without anybody having said so: after a sleep, after a change of networks. */
import type { Clock } from '@terminal-chat/core'

export interface LivenessParts {
  readonly clock: Clock
  /** Any request that needs an answer. */
  readonly probe: () => Promise<unknown>
  readonly isConnected: () => boolean
  readonly onSilent: () => void
  /** Whether to look every now and then, not only when somebody has reason to. */
  readonly isRegular: boolean
}

export interface Liveness {
  /** Finds out whether there is still an answer: somebody waits for theirs. */
  readonly look: () => void
  readonly stop: () => void
}

/** Milliseconds between two looks, and until an answer is overdue. */
const times = { look: 30_000, answer: 8_000 }

/**
 * The SDK sends nothing by itself and takes a socket that stays silent for a good one. A refusal is an answer too.
 */
export const watchLiveness = ({
  clock,
  probe,
  isConnected,
  onSilent,
  isRegular,
}: LivenessParts): Liveness => {
  let isStopped = false
  let cancel: (() => void) | null = null

  const ask = (): void => {
    if (isStopped || !isConnected()) return
    const overdue = clock.after(times.answer, () => {
      if (!isStopped && isConnected()) onSilent()
    })
    probe().then(overdue, overdue)
  }

  const lookLater = (): void => {
    cancel = clock.after(times.look, () => {
      ask()
      lookLater()
    })
  }
  if (isRegular) lookLater()
  return {
    look: ask,
    stop: () => {
      isStopped = true
      cancel?.()
    },
  }
}
