/** What of the timeline is on the screen. */
import type { TimelineItem } from '@terminal-chat/core'
import type { LayOut } from './lines.ts'
import type { Viewport, VisibleLines } from './viewport.ts'

/** The part of the timeline that is on the screen, and what is needed to move over it. */
export interface TimelineView {
  readonly items: readonly TimelineItem[]
  readonly layOut: LayOut
  readonly height: number
  readonly viewport: Viewport
  readonly visible: VisibleLines
}
