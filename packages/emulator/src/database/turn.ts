/** Groups the writes of one turn of the event loop into one transaction; what is to be sent waits for its commit. */
import type { TransactionalStore } from './store.ts'

/** The transaction that is open now, if any. */
export interface Turn {
  /** Runs `work` as one all-or-nothing step; when it throws, nothing of it remains and nothing it staged is sent. */
  readonly write: <T>(work: () => T) => T
  /**
   * From within `write`: does this once before the commit, however often it is asked for in this turn; the last work given
   * under a key is the one that is done. Elsewhere: at once.
   */
  readonly settle: (key: string, work: () => void) => void
  /** From within `write`: sends once this step is on disk. Elsewhere: the same as `afterCommit`. */
  readonly stage: (send: () => void) => void
  /** Sends after everything written so far in this turn is on disk; at once when nothing waits. `fail` is called instead when the commit failed. */
  readonly afterCommit: (send: () => void, fail?: (error: unknown) => void) => void
  /** Commits now. */
  readonly flush: () => void
}

interface Delivery {
  readonly send: () => void
  readonly fail: ((error: unknown) => void) | undefined
}

/** `onError` hears of a failed commit and of a delivery that threw. */
export const createTurn = (store: TransactionalStore, onError: (error: unknown) => void): Turn => {
  let isOpen = false
  let depth = 0
  let staged: Delivery[] = []
  let outbox: Delivery[] = []
  let stagedSettlements = new Map<string, () => void>()
  let settlements = new Map<string, () => void>()

  const attempt = (work: () => void): void => {
    try {
      work()
    } catch (error) {
      onError(error)
    }
  }

  const flush = (): void => {
    if (!isOpen) return
    for (const work of settlements.values()) attempt(() => step(work))
    settlements = new Map()
    isOpen = false
    const deliveries = outbox
    outbox = []
    try {
      store.commit()
    } catch (error) {
      attempt(store.rollback)
      onError(error)
      for (const delivery of deliveries) attempt(() => delivery.fail?.(error))
      return
    }
    for (const delivery of deliveries) attempt(delivery.send)
  }

  const step = <T>(work: () => T): T => {
    if (!isOpen) {
      store.begin()
      isOpen = true
      // After the input that is ready now, before any timer: one commit for all of it.
      setImmediate(flush)
    }
    store.openStep()
    depth = 1
    try {
      const result = work()
      store.keepStep()
      for (const delivery of staged) outbox.push(delivery)
      for (const [key, settlement] of stagedSettlements) settlements.set(key, settlement)
      return result
    } catch (error) {
      store.dropStep()
      throw error
    } finally {
      depth = 0
      if (staged.length > 0) staged = []
      if (stagedSettlements.size > 0) stagedSettlements = new Map()
    }
  }

  const afterCommit = (send: () => void, fail?: (error: unknown) => void): void => {
    if (isOpen) outbox.push({ send, fail })
    else send()
  }

  return {
    write: (work) => (depth > 0 ? work() : step(work)),
    settle: (key, work) => {
      if (depth > 0) stagedSettlements.set(key, work)
      else work()
    },
    stage: (send) => {
      if (depth > 0) staged.push({ send, fail: undefined })
      else afterCommit(send)
    },
    afterCommit,
    flush,
  }
}
