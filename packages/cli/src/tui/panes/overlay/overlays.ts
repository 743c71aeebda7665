/** What covers the panes: the uppermost overlay alone. */
import { memoize } from '@terminal-chat/core'
import type { Screen } from '../../screen.ts'
import type { Size } from '../../view/state.ts'
import { nothing, type PaneContent, type PaneSource } from '../pane-source.ts'
import { overlayBox, type FixedOverlay } from './overlay-box.ts'

export const overlayPane = ({ view, commands, keymap, colours }: Screen): PaneSource => {
  const content = memoize((overlay: FixedOverlay | undefined, size: Size): readonly PaneContent[] =>
    overlay === undefined
      ? nothing
      : [{ ...overlayBox(overlay, size, { commands, keymap, colours }), level: 2 }],
  )
  return () => {
    const { overlays, size } = view.get()
    const top = overlays.at(-1)
    // That one lives, and has a pane of its own.
    return content(top?.kind === 'events' ? undefined : top, size)
  }
}
