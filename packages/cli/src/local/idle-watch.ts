/** Notices that nobody has used the service for a while. */

export interface IdleWatchParts {
  /** Milliseconds. */
  readonly now: () => number
  /** Who is connected right now. */
  readonly clients: () => number
  /** Milliseconds without anybody. */
  readonly patience: number
  readonly onIdle: () => void
}

export interface IdleWatch {
  /** Somebody asked for something. */
  readonly touch: () => void
  /** Never idle from now on. */
  readonly keep: () => void
  readonly stop: () => void
}

/** Looks this often, in milliseconds, at most. */
const longestInterval = 10_000

export const createIdleWatch = ({ now, clients, patience, onIdle }: IdleWatchParts): IdleWatch => {
  let usedAt = now()
  let isKept = false
  const look = (): void => {
    if (isKept || clients() > 0) usedAt = now()
    if (now() - usedAt < patience) return
    clearInterval(timer)
    onIdle()
  }
  const timer = setInterval(look, Math.min(longestInterval, Math.max(50, patience / 4)))
  timer.unref()
  return {
    touch: () => {
      usedAt = now()
    },
    keep: () => {
      isKept = true
    },
    stop: () => clearInterval(timer),
  }
}
