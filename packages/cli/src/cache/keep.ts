/** Follows the state and keeps on the disk what the next session begins with. */
import { snapshotOf, type ChatEvent, type ChatState, type Clock, type Store } from '@terminal-chat/core'
import type { OutboxFile } from './outbox-file.ts'
import { writeSnapshot } from './snapshot-file.ts'
import { throttle } from './throttle.ts'

export interface CacheParts {
  readonly store: Store<ChatState, ChatEvent>
  readonly clock: Pick<Clock, 'after'>
  readonly folder: string
  readonly outbox: OutboxFile
  /** Hears when the disk refuses; the chat goes on without. */
  readonly onError: (error: unknown) => void
}

/** Milliseconds: what was seen may be this old after a crash; what was written and not sent, next to nothing. */
const intervals = { snapshot: 3000, outbox: 20 }

const kept = ['activeSid', 'conversations', 'directory', 'users', 'histories'] as const

/** Returns what writes all that is still to be written, and ends it. */
export const keepCache = ({ store, clock, folder, outbox, onError }: CacheParts): (() => void) => {
  const guarded = (write: () => void) => (): void => {
    try {
      write()
    } catch (error) {
      onError(error)
    }
  }
  const snapshot = throttle(
    clock,
    intervals.snapshot,
    guarded(() => writeSnapshot(folder, snapshotOf(store.get()))),
  )
  const unsent = throttle(
    clock,
    intervals.outbox,
    guarded(() => outbox.write(snapshotOf(store.get()).outgoing)),
  )
  let seen = store.get()
  const unsubscribe = store.subscribe(() => {
    const state = store.get()
    if (state.outgoing !== seen.outgoing) unsent.ask()
    if (kept.some((part) => state[part] !== seen[part])) snapshot.ask()
    seen = state
  })
  return () => {
    unsubscribe()
    unsent.flush()
    snapshot.flush()
  }
}
