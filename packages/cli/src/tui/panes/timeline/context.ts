/** What the lines of the timeline depend on besides the item that they show. */
import { memoize, type ChatState } from '@terminal-chat/core'
import type { Moments } from './moments.ts'

/** How much room a message takes: `roomy` sets groups apart by a blank line, `tight` puts the author on the line. */
export type Density = 'roomy' | 'normal' | 'tight'

export interface TimelineContext {
  /** Cells of a line. */
  readonly width: number
  readonly density: Density
  readonly users: ChatState['users']
  /** Oneself. */
  readonly identity: string
  /** Some moment of the day that is today; milliseconds. */
  readonly today: number
  /** How to send again, and how to discard, what failed: `Alt+R`. Empty when no key does it. */
  readonly retryKey: string
  readonly discardKey: string
  readonly moments: Moments
  /** Indexes of the messages that are pinned. */
  readonly pins: readonly number[]
}

export const densityOf = (columns: number, rows: number): Density =>
  columns < 36 || rows < 9 ? 'tight' : rows < 26 ? 'normal' : 'roomy'

/** The same object while nothing in it changed: lines are remembered by it. */
export const createTimelineContexts = () =>
  memoize(
    (
      width: number,
      density: Density,
      users: ChatState['users'],
      identity: string,
      today: number,
      retryKey: string,
      discardKey: string,
      moments: Moments,
      pins: readonly number[],
    ): TimelineContext => ({ width, density, users, identity, today, retryKey, discardKey, moments, pins }),
  )
