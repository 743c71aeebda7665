/** Draws lines at a place of the screen. */
import { Box, Text } from 'ink'
import { memo } from 'react'
import type { Rect } from '../layout.ts'
import type { Line } from '../text/line.ts'

export interface PaneProps {
  readonly rect: Rect
  readonly lines: readonly Line[]
  readonly write: (line: Line) => string
}

/** Lines wider or more than the place are cut; where there are fewer, nothing is drawn. */
export const Pane = memo(({ rect: { x, y, width, height }, lines, write }: PaneProps) => (
  <Box position="absolute" left={x} top={y} width={width} height={height} overflow="hidden">
    <Text wrap="truncate">{lines.slice(0, height).map(write).join('\n')}</Text>
  </Box>
))
