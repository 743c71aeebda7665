/** Shows lines at a place of the screen. */
import { Text } from 'ink'
import { memo, useInsertionEffect, useRef } from 'react'
import type { Rect } from '../layout.ts'
import { useScreen } from '../screen-context.ts'
import type { Line } from '../text/line.ts'

export interface PaneProps {
  readonly rect: Rect
  readonly lines: readonly Line[]
  /** Those with a higher one lie above; 0 for the panes that lie beside each other. */
  readonly level?: number
}

/**
 * Ink takes every line apart for every frame, which is most of what a key would cost. So the lines go straight to the
 * cells of the screen, in the same commit in which Ink draws the rest.
 */
const PlanePane = ({ rect, lines, level = 0 }: PaneProps) => {
  const { planes, rowOf, show } = useScreen().display
  const key = useRef(null)
  // Before Ink draws what belongs to the same commit.
  useInsertionEffect(() => {
    planes.put(key, { ...rect, level, rows: lines.slice(0, rect.height).map(rowOf) })
    show()
    return () => {
      planes.remove(key)
      show()
    }
  }, [planes, rowOf, show, rect, lines, level])
  return null
}

/** For screen readers Ink writes what there is, one after the other. */
const TextPane = ({ lines }: PaneProps) => {
  const { write } = useScreen().display
  return <Text>{lines.map(write).join('\n')}</Text>
}

export const Pane = memo((props: PaneProps) =>
  useScreen().display.isLinear ? <TextPane {...props} /> : <PlanePane {...props} />,
)
