/** What a pane shows, worked out without anything that draws. */
import type { Rect } from '../layout.ts'
import type { Line } from '../text/line.ts'

/** Lines at a place of the screen. Where there are fewer lines than rows, or shorter ones, it is blank. */
export interface PaneContent {
  readonly rect: Rect
  readonly lines: readonly Line[]
  /** Those with a higher one lie above; 0 for the panes that lie beside each other. */
  readonly level: number
}

/** The same array comes back while nothing in it has changed. Empty: the pane is not on the screen. */
export type PaneSource = () => readonly PaneContent[]

export const nothing: readonly PaneContent[] = []
