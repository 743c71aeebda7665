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
  /** Whether the looks have colours at all. */
  readonly hasColours: () => boolean
  /** Shows all that is shown in other looks. What `write` has given is the caller's to ask for again. */
  readonly setTheme: (theme: Theme) => void
}

export const createDisplay = (
  { planes, styles, show }: Pick<CellDiff, 'planes' | 'styles' | 'show'>,
  theme: Theme,
  hasLinks = false,
): Display => {
  let rowOf = createRowWriter(theme, styles, hasLinks)
  let write = createLineWriter(theme)
  let looks = theme
  const shown = new Map<string, PaneContent>()
  const put = (key: string, content: PaneContent): void => {
    const { rect, lines, level } = content
    planes.put(key, { ...rect, level, rows: lines.slice(0, rect.height).map(rowOf) })
  }
  return {
    show: (key, contents) => {
      const keys = contents.map((content, at) => {
        const plane = `${key} ${at}`
        put(plane, content)
        shown.set(plane, content)
        return plane
      })
      show()
      return () => {
        for (const plane of keys) {
          planes.remove(plane)
          shown.delete(plane)
        }
        show()
      }
    },
    write: (line) => write(line),
    hasColours: () => looks.name !== 'mono' && looks.name !== 'bare',
    setTheme: (next) => {
      looks = next
      rowOf = createRowWriter(next, styles, hasLinks)
      write = createLineWriter(next)
      for (const [plane, content] of shown) put(plane, content)
      show()
    },
  }
}
