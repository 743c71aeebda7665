/** Draws what covers the panes: the uppermost overlay alone. */
import { memo, useMemo } from 'react'
import { useScreen } from '../../screen-context.ts'
import { useStore } from '../../use-store.ts'
import { Pane } from '../pane.tsx'
import { overlayBox } from './overlay-box.ts'

export const Overlays = memo(() => {
  const { view, commands, keymap } = useScreen()
  const overlay = useStore(view, ({ overlays }) => overlays.at(-1) ?? null)
  const size = useStore(view, (state) => state.size)
  const box = useMemo(
    () => (overlay === null ? null : overlayBox(overlay, size, { commands, keymap })),
    [overlay, size, commands, keymap],
  )
  return box === null ? null : <Pane rect={box.rect} lines={box.lines} level={2} />
})
