/** Holds the state: the only place where it changes. */

export interface Store<State, Event> {
  readonly get: () => State
  /** The state has changed when this returns; listeners hear of it when the scheduler says so. */
  readonly dispatch: (event: Event) => void
  /** Returns the function that ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void
  /**
   * Hears every event, also those that change nothing, once the state has taken it in; returns the function that ends it.
   */
  readonly hear: (listener: (event: Event) => void) => () => void
}

/** Decides when listeners are told; called once per run of changes, until it has called `flush`. */
export type Scheduler = (flush: () => void) => void

/** Tells them at once. */
export const immediately: Scheduler = (flush) => flush()

export const createStore = <State, Event>(
  reduce: (state: State, event: Event) => State,
  initial: State,
  schedule: Scheduler = immediately,
): Store<State, Event> => {
  let state = initial
  let isScheduled = false
  const listeners = new Set<() => void>()
  const hearers = new Set<(event: Event) => void>()
  const flush = (): void => {
    isScheduled = false
    for (const listener of listeners) listener()
  }
  return {
    get: () => state,
    dispatch: (event) => {
      const next = reduce(state, event)
      const isChanged = next !== state
      state = next
      for (const hearer of hearers) hearer(event)
      if (!isChanged || isScheduled) return
      isScheduled = true
      schedule(flush)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    hear: (listener) => {
      hearers.add(listener)
      return () => {
        hearers.delete(listener)
      }
    },
  }
}
