/** Writes what a terminal would get as its first frame, without one. */
import { createKeymap } from '../keys/keymap.ts'
import type { ThemeFiles } from '../config/theme-files.ts'
import { drawEarly } from './draw-early.ts'
import { createPanes } from './panes/index.ts'
import { prepareScreen, type PrepareScreenParts } from './prepare-screen.ts'
import { followDrafts, type DraftStore } from './rules/drafts.ts'
import { createCellDiff, type TerminalOutput } from './terminal/cells/cell-diff.ts'
import { modeBytes } from './terminal/modes.ts'
import { createThemes } from './themes.ts'

export interface FirstFrameParts extends Omit<
  PrepareScreenParts,
  'cells' | 'keymap' | 'themes' | 'tap' | 'background' | 'client'
> {
  /** Nobody but its store is asked anything. */
  readonly client: PrepareScreenParts['client']
  readonly columns: number
  readonly rows: number
  readonly background: Pick<NonNullable<PrepareScreenParts['background']>, 'get'>
  readonly themeFiles: ThemeFiles
  readonly drafts: Pick<DraftStore, 'get' | 'list'>
  readonly keys: Readonly<Record<string, readonly string[]>>
}

/** What takes a terminal of that size, draws its first frame, and gives it back. `null` when the keys collide. */
export const renderFirstFrame = (parts: FirstFrameParts) => {
  const { columns, rows } = parts
  const keys = createKeymap(parts.keys)
  if (keys.kind === 'invalid') return null
  let frame = ''
  const output = {
    columns,
    rows,
    writableNeedDrain: false,
    write: (bytes: string) => {
      frame ||= bytes
      return true
    },
    on: () => output,
    off: () => output,
  } as unknown as TerminalOutput
  const cells = createCellDiff(output)
  const { screen } = prepareScreen({
    ...parts,
    background: { get: parts.background.get, set: () => undefined },
    keymap: keys.keymap,
    themes: createThemes(() => parts.themeFiles),
    cells,
  })
  const drafts = followDrafts(screen, { ...parts.drafts, set: () => undefined })
  drawEarly(screen, createPanes(screen), (bytes) => cells.stream.write(bytes))
  drafts.stop()
  cells.close()
  return { columns, rows, ...modeBytes, frame }
}
