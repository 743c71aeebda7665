/** Draws the composer with the terminal's own cursor at the caret, where input methods show what they compose. */
import { Text, useCursor } from 'ink'
import type { Line } from '../../text/line.ts'
import type { ComposerView } from './view.ts'

export interface ComposerProps {
  readonly view: ComposerView
  /** Writes a line in the colours of the theme. */
  readonly write: (line: Line) => string
  /** Where its first cell is on the screen; `null` while something else has the focus, which hides the cursor. */
  readonly origin: { readonly x: number; readonly y: number } | null
}

export const Composer = ({ view, write, origin }: ComposerProps) => {
  const { setCursorPosition } = useCursor()
  setCursorPosition(origin === null ? undefined : { x: origin.x + view.caret.x, y: origin.y + view.caret.y })
  return <Text wrap="truncate">{view.lines.map(write).join('\n')}</Text>
}
