/** Hands the screen to Ink. */
import { PassThrough } from 'node:stream'
import { render } from 'ink'
import { App } from './app.tsx'
import type { PaneSource } from './panes/pane-source.ts'
import type { Screen } from './screen.ts'

/** Frames per second at most. High: our own stores set the pace, and a lone key must not wait. */
const maxFps = 240

export interface DrawParts {
  readonly screen: Screen
  readonly panes: readonly PaneSource[]
  readonly stdout: NodeJS.WriteStream
  /** A component failed; the screen is of no use any more. */
  readonly onFailure: (error: unknown) => void
}

/** Returns the function that takes everything down. */
export const drawWithInk = ({ screen, panes, stdout, onFailure }: DrawParts): (() => void) => {
  const ink = render(<App screen={screen} panes={panes} />, {
    stdout,
    // Keys are read by ourselves; Ink gets nothing to read.
    stdin: new PassThrough() as unknown as NodeJS.ReadStream,
    interactive: true,
    exitOnCtrlC: false,
    patchConsole: false,
    maxFps,
  })
  ink.waitUntilExit().catch(onFailure)
  return ink.unmount
}
