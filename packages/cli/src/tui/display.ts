/** Where the lines of panes become cells. */
import type { PaneContent } from './panes/pane-source.ts'
import type { CellDiff } from './terminal/cells/cell-diff.ts'
import type { Line } from './text/line.ts'
import { createLineWriter, createRowWriter } from './text/styled.ts'
import type { Theme } from './theme.ts'

export interface Display {
  /** Shows them with all else that this turn brings; `key` is of whoever shows. Returns how to take them away again. */
  readonly show: (key: string, contents: readonly PaneContent[]) => () => void
  /** A line as text for Ink. */
  readonly write: (line: Line) => string
}

export const createDisplay = (
  { planes, styles, show }: Pick<CellDiff, 'planes' | 'styles' | 'show'>,
  theme: Theme,
): Display => {
  const rowOf = createRowWriter(theme, styles)
  return {
    show: (key, contents) => {
      const keys = contents.map(({ rect, lines, level }, at) => {
        const rows = lines.slice(0, rect.height).map(rowOf)
        planes.put(`${key} ${at}`, { ...rect, level, rows })
        return `${key} ${at}`
      })
      show()
      return () => {
        for (const known of keys) planes.remove(known)
        show()
      }
    },
    write: createLineWriter(theme),
  }
}
