/** The line in which one types what is looked for. */
import { cellLine } from '../../text/cell-text.ts'
import { graphemesOf, widthOf } from '../../text/graphemes.ts'
import { fit, own, span, type Span } from '../../text/line.ts'

/** The end of what was typed, as much as fits with a cursor behind it. */
export const queryLine = (query: string, width: number): readonly Span[] => {
  const lead = [span(own('› '), 'accent')]
  let shown = cellLine(query)
  while (shown !== '' && widthOf(shown) > width - 3)
    shown = cellLine(shown.slice(graphemesOf(shown)[0]?.text.length ?? 1))
  return fit([...lead, span(shown), span(own('▏'), 'accent')], width)
}
