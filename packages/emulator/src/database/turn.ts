/** Groups the writes of turns of the event loop into one transaction; what is to be sent waits until it is on disk. */
import type { Disk } from './disk.ts'
import type { TransactionalStore } from './store.ts'

/** The transaction that is open now, if any. */
export interface Turn {
  /** Runs `work` as one all-or-nothing step; when it throws, nothing of it remains and nothing it staged is sent. */
  readonly write: <T>(work: () => T) => T
  /**
   * From within `write`: does this once before the commit, however often it is asked for until then; the last work given
   * under a key is the one that is done. Elsewhere: at once.
   */
  readonly settle: (key: string, work: () => void) => void
  /** From within `write`: sends once this step is on disk. Elsewhere: the same as `afterCommit`. */
  readonly stage: (send: () => void) => void
  /** Sends after everything written so far is on disk; at once when nothing waits. `fail` is called instead when that failed. */
  readonly afterCommit: (send: () => void, fail?: (error: unknown) => void) => void
  /** Commits now, and returns when it is on disk. */
  readonly flush: () => void
}

interface Delivery {
  readonly send: () => void
  readonly fail: ((error: unknown) => void) | undefined
}

/** A transaction that grows from turn to turn is committed after so many. */
const MOST_TURNS = 8

/** `onError` hears of a failed commit and of a delivery that threw. Without a disk what is committed is as safe as it gets. */
export const createTurn = (
  store: TransactionalStore,
  onError: (error: unknown) => void,
  disk: Disk | null = null,
): Turn => {
  let isOpen = false
  let isScheduled = false
  let depth = 0
  /** Turns that the open transaction has seen, and whether the last of them brought anything. */
  let turns = 0
  let isGrowing = false
  let staged: Delivery[] = []
  /** What waits for the commit, for the next sync, and for the one that is under way. */
  let outbox: Delivery[] = []
  let committed: Delivery[] = []
  let syncing: Delivery[] | null = null
  let isDirty = false
  let broken: { readonly error: unknown } | undefined
  let stagedSettlements: (readonly [key: string, work: () => void])[] = []
  let settlements = new Map<string, () => void>()

  const attempt = (work: () => void): void => {
    try {
      work()
    } catch (error) {
      onError(error)
    }
  }
  const deliver = (deliveries: readonly Delivery[]): void => {
    for (const delivery of deliveries) attempt(delivery.send)
  }
  const refuse = (deliveries: readonly Delivery[], error: unknown): void => {
    onError(error)
    for (const delivery of deliveries) attempt(() => delivery.fail?.(error))
  }

  const commit = (): void => {
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
      return refuse(deliveries, error)
    }
    if (disk === null) return deliver(deliveries)
    committed = committed.length === 0 ? deliveries : [...committed, ...deliveries]
    isDirty = true
  }

  const takeWaiting = (): readonly Delivery[] => {
    const waiting = [...(syncing ?? []), ...committed]
    syncing = null
    committed = []
    isDirty = false
    return waiting
  }
  /** Nobody knows what reached a disk that failed: nothing is acknowledged or written any more. */
  const giveUp = (error: unknown, waiting: readonly Delivery[]): void => {
    broken = { error }
    const lost = [...waiting, ...outbox]
    outbox = []
    settlements = new Map()
    if (isOpen) attempt(store.rollback)
    isOpen = false
    refuse(lost, error)
  }

  const sync = (): void => {
    if (disk === null || syncing !== null || !isDirty) return
    const batch = committed
    committed = []
    isDirty = false
    syncing = batch
    disk.sync((error) => {
      // `flush` was quicker.
      if (syncing !== batch) return
      if (error !== null) return giveUp(error, takeWaiting())
      syncing = null
      deliver(batch)
      commit()
      sync()
    })
  }

  const endTurn = (): void => {
    isScheduled = false
    if (!isOpen) return
    turns += 1
    // Committing waits for a turn without input, which costs next to nothing, and for the disk, which would keep a smaller group waiting too.
    const mayGrow = disk !== null && (syncing !== null || (isGrowing && turns < MOST_TURNS))
    isGrowing = false
    if (!mayGrow) {
      commit()
      sync()
      return
    }
    attempt(store.writeAhead)
    if (syncing === null) schedule()
  }
  const schedule = (): void => {
    if (isScheduled) return
    isScheduled = true
    // After the input that is ready now, before any timer.
    setImmediate(endTurn)
  }

  const step = <T>(work: () => T): T => {
    if (broken !== undefined) throw broken.error
    if (!isOpen) {
      store.begin()
      isOpen = true
      turns = 0
    }
    isGrowing = true
    schedule()
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
      if (stagedSettlements.length > 0) stagedSettlements = []
    }
  }

  const afterCommit = (send: () => void, fail?: (error: unknown) => void): void => {
    // Whoever reads sees what is not on disk yet, and must not be told of it before.
    if (isOpen) outbox.push({ send, fail })
    else if (broken !== undefined) fail?.(broken.error)
    else if (isDirty) committed.push({ send, fail })
    else if (syncing !== null) syncing.push({ send, fail })
    else send()
  }

  return {
    write: (work) => (depth > 0 ? work() : step(work)),
    settle: (key, work) => {
      if (depth > 0) stagedSettlements.push([key, work])
      else work()
    },
    stage: (send) => {
      if (depth > 0) staged.push({ send, fail: undefined })
      else afterCommit(send)
    },
    afterCommit,
    flush: () => {
      commit()
      if (disk === null || (!isDirty && syncing === null)) return
      const waiting = takeWaiting()
      try {
        disk.syncNow()
      } catch (error) {
        return giveUp(error, waiting)
      }
      deliver(waiting)
    },
  }
}
