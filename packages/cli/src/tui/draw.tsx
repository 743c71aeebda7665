/** Hands the screen to Ink. */
import { PassThrough } from 'node:stream'
import { render } from 'ink'
import { App } from './app.tsx'
import type { PaneSource } from './panes/pane-source.ts'
import type { Screen } from './screen.ts'
import type { CellDiff } from './terminal/cells/cell-diff.ts'

/** Frames per second at most. High: our own stores set the pace, and a lone key must not wait. */
const maxFps = 240

export interface DrawParts {
  readonly screen: Screen
  readonly panes: readonly PaneSource[]
  readonly cells: Pick<CellDiff, 'stream' | 'together'>
  /** Ends what drew until now; Ink shows the same in the same turn. */
  readonly stopEarly: () => void
  /** A component failed; the screen is of no use any more. */
  readonly onFailure: (error: unknown) => void
}

/** Returns the function that takes everything down. */
export const drawWithInk = ({ screen, panes, cells, stopEarly, onFailure }: DrawParts): (() => void) => {
  let unmount = (): void => {}
  cells.together(() => {
    // Ink begins to draw where the cursor is.
    cells.stream.write('\u001b[H')
    const ink = render(<App screen={screen} panes={panes} />, {
      stdout: cells.stream,
      // Keys are read by ourselves; Ink gets nothing to read.
      stdin: new PassThrough() as unknown as NodeJS.ReadStream,
      interactive: true,
      exitOnCtrlC: false,
      patchConsole: false,
      maxFps,
    })
    ink.waitUntilExit().catch(onFailure)
    unmount = ink.unmount
    stopEarly()
  })
  return unmount
}
