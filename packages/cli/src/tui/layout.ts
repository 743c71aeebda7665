/** Says which pane goes where on a screen of a given size. */
import type { PaneName, Size } from './view/state.ts'

/** Cells from the left upper corner of the screen. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Layout {
  /** `null` = it has no place of its own on this screen. */
  readonly conversationList: Rect | null
  readonly people: Rect | null
  /** A row across the screen: the titles of what stands below. */
  readonly header: Rect | null
  readonly timeline: Rect
  /** The row above the composer, in which typing is told. */
  readonly typing: Rect | null
  readonly composer: Rect
  readonly status: Rect | null
  /** Rows of thin rules across the screen, and columns of those from top to bottom. */
  readonly headerRule: number | null
  readonly columnRules: readonly number[]
  /** Whether the list, or the people, lie over the timeline: there is no other place for them. */
  readonly isListOver: boolean
  readonly isPeopleOver: boolean
}

const between = (low: number, wanted: number, high: number): number => Math.max(low, Math.min(high, wanted))

/** Cells of the composer: it reaches across the screen. */
export const composerWidth = ({ columns }: Size): number => Math.max(4, columns)

/** Whether there is a rule above the composer on a screen that is `rows` high. */
export const hasTypingRule = (rows: number): boolean => rows >= roomFor.typing

/** Lines the composer may take of a screen that is `rows` high. */
export const composerLimit = (rows: number): number => between(1, Math.floor(rows / 3), 10)

/** From here on there is room for the pane. */
const roomFor = { list: 70, people: 100, header: 8, headerRule: 16, typing: 7 } as const

/**
 * `composerLines`: as many as it has to show, at most `composerLimit`. `pane`: the one with the focus; it lies over the timeline
 * where it has no place of its own, for want of room or because it is not wanted beside the timeline.
 */
export const layOutScreen = (
  { columns, rows }: Size,
  composerLines: number,
  pane: PaneName,
  isListWanted = true,
  isPeopleWanted = true,
): Layout => {
  const status = rows >= 3 ? 1 : 0
  const composerHeight = between(1, composerLines, composerLimit(rows))
  const typing = hasTypingRule(rows) ? 1 : 0
  const header = rows >= roomFor.header ? 1 : 0
  const headerRule = rows >= roomFor.headerRule ? 1 : 0
  const top = header + headerRule
  const bottom = rows - status - composerHeight - typing
  const bodyHeight = Math.max(1, bottom - top)

  const listWidth = between(20, Math.floor(columns * 0.22), 30)
  const peopleWidth = between(16, Math.floor(columns / 6), 26)
  const hasList = columns >= roomFor.list && isListWanted
  const hasPeople = columns >= roomFor.people && isPeopleWanted
  const left = hasList ? listWidth + 1 : 0
  const right = hasPeople ? peopleWidth + 1 : 0
  const middle = { x: left, width: Math.max(1, columns - left - right) }

  const overWidth = (wanted: number): number => Math.min(columns, Math.max(wanted, Math.floor(columns / 2)))
  const overlaid = (isRight: boolean): Rect => {
    const width = overWidth(isRight ? peopleWidth : listWidth)
    return { x: isRight ? columns - width : 0, y: 0, width, height: Math.max(1, bottom) }
  }
  const isListOver = !hasList && pane === 'conversation-list'
  const isPeopleOver = !hasPeople && pane === 'people'
  return {
    conversationList: hasList
      ? { x: 0, y: top, width: listWidth, height: bodyHeight }
      : isListOver
        ? overlaid(false)
        : null,
    people: hasPeople
      ? { x: columns - peopleWidth, y: top, width: peopleWidth, height: bodyHeight }
      : isPeopleOver
        ? overlaid(true)
        : null,
    header: header === 1 ? { x: 0, y: 0, width: columns, height: 1 } : null,
    timeline: { ...middle, y: top, height: bodyHeight },
    typing: typing === 1 ? { x: 0, y: bottom, width: columns, height: 1 } : null,
    composer: { x: 0, y: bottom + typing, width: columns, height: composerHeight },
    status: status === 1 ? { x: 0, y: rows - 1, width: columns, height: 1 } : null,
    headerRule: headerRule === 1 ? 1 : null,
    columnRules: [...(hasList ? [listWidth] : []), ...(hasPeople ? [columns - peopleWidth - 1] : [])],
    isListOver,
    isPeopleOver,
  }
}
