/** Reads from a store in a component: the whole React adapter. */
import type { Store } from '@terminal-chat/core'
import { useSyncExternalStore } from 'react'

/** `select` must give the same object back while what it reads has not changed. */
export const useStore = <State, Event, Selected>(
  store: Store<State, Event>,
  select: (state: State) => Selected,
): Selected => useSyncExternalStore(store.subscribe, () => select(store.get()))
