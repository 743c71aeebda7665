/** Moves the viewport so that an item can be seen. */
import type { TimelineItem } from '@terminal-chat/core'
import type { LayOut } from './lines.ts'
import { pinnedAt, scrolled, scrolledTo, visibleLines, type Viewport } from './viewport.ts'

const linesBetween = (items: readonly TimelineItem[], layOut: LayOut, from: number, to: number): number => {
  let lines = 0
  for (let at = from; at < to; at += 1) {
    const item = items[at]
    lines += item === undefined ? 0 : layOut(item).length
  }
  return lines
}

/**
 * `edge`: by as little as it takes; `middle`: to about the middle of the screen. Never `null`: what comes in must not
 * move it away again.
 */
export const revealed = (
  items: readonly TimelineItem[],
  layOut: LayOut,
  height: number,
  viewport: Viewport,
  at: number,
  where: 'edge' | 'middle',
): Viewport => {
  const item = items[at]
  if (item === undefined) return viewport
  const own = layOut(item).length
  const stay = (moved: Viewport): Viewport =>
    moved ?? pinnedAt(items, { at: items.length - 1, below: 0 }, viewport)
  if (where === 'middle') {
    const lines = Math.max(0, Math.floor((height - own) / 2))
    return stay(scrolledTo(items, layOut, height, viewport, { at, lines }))
  }
  const { lastItem, below } = visibleLines(items, layOut, height, viewport)
  const isBelow = at > lastItem || (at === lastItem && below > 0)
  if (isBelow) return stay(scrolledTo(items, layOut, height, viewport, { at, lines: 0 }))
  // Lines from the first one of the item down to the last one on the screen.
  const needed = linesBetween(items, layOut, at, lastItem + 1) - below
  return stay(scrolled(items, layOut, height, viewport, Math.max(0, needed - height)))
}
