/** Puts a pane on the screen. */
import { memo, useId, useInsertionEffect } from 'react'
import type { PaneSource } from './panes/pane-source.ts'
import type { Screen } from './screen.ts'
import { useStore } from './use-store.ts'

export interface PaneProps {
  readonly screen: Screen
  readonly source: PaneSource
}

/**
 * Ink takes every line apart for every frame, which is most of what a key would cost. So the lines go straight to the
 * cells of the screen, in the same commit in which Ink draws the rest.
 */
export const Pane = memo(({ screen: { client, view, display }, source }: PaneProps) => {
  const id = useId()
  useStore(view, source)
  const contents = useStore(client.store, source)
  // Before Ink draws what belongs to the same commit.
  useInsertionEffect(() => display.show(id, contents), [display, id, contents])
  return null
})
