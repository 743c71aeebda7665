/** Draws the screen before Ink is there: loading it takes longer than all else up to the first frame. */
import type { PaneSource } from './panes/pane-source.ts'
import { hasCursor, type Screen } from './screen.ts'

/** `write` goes where Ink will write. Draws at once and on every change; returns how to end it. */
export const drawEarly = (
  { client, view, display, layout, composer }: Screen,
  panes: readonly PaneSource[],
  write: (bytes: string) => void,
): (() => void) => {
  let takeAway: readonly (() => void)[] = []
  const draw = (): void => {
    for (const take of takeAway) take()
    const rect = layout().composer
    const { lines, caret } = composer()
    takeAway = [
      ...panes.map((source, at) => display.show(`early ${at}`, source())),
      display.show('early composer', [{ rect, lines, level: 0 }]),
    ]
    const place = `\u001b[${rect.y + caret.y + 1};${rect.x + caret.x + 1}H`
    write(hasCursor(view.get()) ? `${place}\u001b[?25h` : '\u001b[?25l')
  }
  draw()
  const stops = [client.store.subscribe(draw), view.subscribe(draw)]
  return () => {
    for (const stop of stops) stop()
    for (const take of takeAway) take()
  }
}
