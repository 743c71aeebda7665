/** What clicks and the wheel do while something covers the panes. */
import type { Action } from '../../keys/actions.ts'
import { overlayBox } from '../panes/overlay/overlay-box.ts'
import { pickerRowAt } from '../panes/overlay/picker-box.ts'
import type { Screen } from '../screen.ts'
import type { Overlay } from '../view/state.ts'
import type { Handler } from './handler.ts'
import { choose } from './picker-actions.ts'

/** Lines per notch of the wheel. */
const notch = 3

/** What the wheel does, and how often per notch; over a question it does nothing. */
const wheel: Partial<Record<Overlay['kind'], readonly [up: Action, down: Action, times: number]>> = {
  help: ['overlay.up', 'overlay.down', notch],
  text: ['overlay.up', 'overlay.down', notch],
  picker: ['picker.up', 'picker.down', 1],
  picture: ['picture.previous', 'picture.next', 1],
  events: ['events.up', 'events.down', notch],
}

export interface OverlayPointer {
  /** Cells from the left upper corner of the screen. */
  readonly click: (overlay: Overlay, at: { readonly x: number; readonly y: number }) => void
  readonly turn: (overlay: Overlay, isUp: boolean) => void
}

export const createOverlayPointer = (
  { view, commands, keymap, colours }: Screen,
  actions: Record<Action, Handler>,
): OverlayPointer => ({
  click: (overlay, { x, y }) => {
    // What is asked wants an answer; events fill the screen.
    if (overlay.kind === 'confirm' || overlay.kind === 'paste-review' || overlay.kind === 'events') return
    const { size } = view.get()
    const { rect } = overlayBox(overlay, size, { commands, keymap, colours })
    const isInside = x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height
    if (!isInside) view.dispatch({ type: 'overlay/closed' })
    else if (overlay.kind === 'picker') {
      const at = pickerRowAt(overlay, size, y)
      if (at !== null) choose(view, overlay, at)
    }
  },
  turn: ({ kind }, isUp) => {
    const [up, down, times] = wheel[kind] ?? []
    const action = isUp ? up : down
    if (action === undefined || times === undefined) return
    for (let line = 0; line < times; line += 1) actions[action]('')
  },
})
