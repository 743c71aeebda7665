/** Picks the lines of a timeline that are on the screen, and moves over them. */
import type { TimelineItem } from '@terminal-chat/core'
import type { Line } from '../../text/line.ts'
import type { LayOut } from './lines.ts'

/**
 * Where somebody who scrolled back stands: the last line on the screen is `below` lines above the end of the item with
 * this key. What comes in below, and what is loaded above, leaves it where it is. `null` = at the newest.
 */
export type Viewport = {
  readonly key: string
  readonly below: number
  /** Index of the message that it is, or stands behind; -1 = none. */
  readonly near: number
  /** Index of the newest message when the newest line was left behind; -1 = there was none. */
  readonly seen: number
} | null

/** A place between lines: `below` lines of the item at `at` stand under it. */
interface Place {
  readonly at: number
  readonly below: number
}

export interface VisibleLines {
  /** As many as the pane is high, or fewer when there is no more. */
  readonly lines: readonly Line[]
  /** Index of the item that the first line belongs to. */
  readonly firstItem: number
  /** Index of the item that the last line belongs to, and how many lines of it stand below the screen. */
  readonly lastItem: number
  readonly below: number
  /** Whether the newest line is among them. */
  readonly isNewest: boolean
  /** Messages of others that came since the newest line was left. */
  readonly newCount: number
}

const endOf = (items: readonly TimelineItem[]): Place => ({ at: items.length - 1, below: 0 })

const placeOf = (items: readonly TimelineItem[], layOut: LayOut, viewport: Viewport): Place => {
  if (viewport === null) return endOf(items)
  const at = items.findLastIndex(({ key }) => key === viewport.key)
  const item = items[at]
  if (item !== undefined) return { at, below: Math.min(viewport.below, Math.max(0, layOut(item).length - 1)) }
  // The item is gone: the message before it takes its place.
  const before = items.findLastIndex(
    (other) => other.kind === 'message' && other.message.index <= viewport.near,
  )
  return before < 0 ? endOf(items) : { at: before, below: 0 }
}

/** The place from which `height` lines reach up to the very first one; `null` when they all fit. */
const topPlace = (items: readonly TimelineItem[], layOut: LayOut, height: number): Place | null => {
  let left = height
  for (const [at, item] of items.entries()) {
    const { length } = layOut(item)
    const isLast = at === items.length - 1
    if (length > left || (length === left && !isLast)) return { at, below: length - left }
    left -= length
  }
  return null
}

const isAbove = (left: Place, right: Place): boolean =>
  left.at < right.at || (left.at === right.at && left.below > right.below)

/** Moves a place up by `lines`, down when negative; stays within the items. */
const moved = (items: readonly TimelineItem[], layOut: LayOut, place: Place, lines: number): Place => {
  let { at } = place
  let below = place.below + lines
  for (let item = items[at]; item !== undefined && below >= layOut(item).length; item = items[at]) {
    below -= layOut(item).length
    at -= 1
  }
  while (below < 0) {
    at += 1
    const item = items[at]
    if (item === undefined) return endOf(items)
    below += layOut(item).length
  }
  return at < 0 ? { at: 0, below: Math.max(0, (items[0] ? layOut(items[0]).length : 1) - 1) } : { at, below }
}

/** Not above the place from which the first line is reached. */
const clamped = (items: readonly TimelineItem[], layOut: LayOut, height: number, place: Place): Place => {
  // Only near the top is there anything to find out.
  let lines = 0
  for (let { at } = place; at >= 0 && lines < height + place.below; at -= 1) {
    const item = items[at]
    lines += item === undefined ? 0 : layOut(item).length
  }
  if (lines >= height + place.below) return place
  const top = topPlace(items, layOut, height)
  return top === null ? endOf(items) : isAbove(place, top) ? top : place
}

/** Index of the last message up to the item at `at`; -1 = none. */
const messageIndexUpTo = (items: readonly TimelineItem[], at: number): number => {
  for (let place = at; place >= 0; place -= 1) {
    const item = items[place]
    if (item?.kind === 'message') return item.message.index
  }
  return -1
}

/** A viewport that stays there even when it is the newest line; `null` only where there are no items. */
export const pinnedAt = (items: readonly TimelineItem[], place: Place, before: Viewport): Viewport => {
  const item = items[place.at]
  if (item === undefined) return null
  return {
    key: item.key,
    below: place.below,
    near: messageIndexUpTo(items, place.at),
    seen: before?.seen ?? messageIndexUpTo(items, items.length - 1),
  }
}

const viewportAt = (items: readonly TimelineItem[], place: Place, before: Viewport): Viewport =>
  place.at === items.length - 1 && place.below === 0 ? null : pinnedAt(items, place, before)

/** Up by `lines`, down when negative; by as much as there is. */
export const scrolled = (
  items: readonly TimelineItem[],
  layOut: LayOut,
  height: number,
  viewport: Viewport,
  lines: number,
): Viewport => {
  const from = clamped(items, layOut, height, placeOf(items, layOut, viewport))
  const to = clamped(items, layOut, height, moved(items, layOut, from, lines))
  return viewportAt(items, to, viewport)
}

/** To the end of the item at `at`, `lines` further down; as far as there is something to show. */
export const scrolledTo = (
  items: readonly TimelineItem[],
  layOut: LayOut,
  height: number,
  viewport: Viewport,
  { at, lines }: { readonly at: number; readonly lines: number },
): Viewport => {
  const place = moved(items, layOut, { at, below: 0 }, -lines)
  return viewportAt(items, clamped(items, layOut, height, place), viewport)
}

/** To the oldest line that is loaded. */
export const scrolledToOldest = (
  items: readonly TimelineItem[],
  layOut: LayOut,
  height: number,
  viewport: Viewport,
): Viewport => {
  const top = topPlace(items, layOut, height)
  return top === null ? null : viewportAt(items, top, viewport)
}

export const visibleLines = (
  items: readonly TimelineItem[],
  layOut: LayOut,
  height: number,
  viewport: Viewport,
): VisibleLines => {
  const place = clamped(items, layOut, height, placeOf(items, layOut, viewport))
  const blocks: (readonly Line[])[] = []
  let count = 0
  let firstItem = place.at
  for (let { at } = place; at >= 0 && count < height; at -= 1) {
    const item = items[at]
    if (item === undefined) break
    const lines = layOut(item)
    const shown = at === place.at ? lines.slice(0, lines.length - place.below) : lines
    blocks.unshift(shown)
    count += shown.length
    firstItem = at
  }
  const seen = viewport?.seen ?? Number.POSITIVE_INFINITY
  let newCount = 0
  for (let at = items.length - 1; at > place.at; at -= 1) {
    const item = items[at]
    if (item?.kind !== 'message') continue
    if (item.message.index <= seen) break
    if (!item.isOwn) newCount += 1
  }
  return {
    lines: blocks.flat().slice(-height),
    firstItem,
    lastItem: place.at,
    below: place.below,
    isNewest: place.at >= items.length - 1 && place.below === 0,
    newCount,
  }
}
