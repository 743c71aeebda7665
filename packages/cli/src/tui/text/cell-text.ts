/** Foreign text as it may be laid out in cells: harmless, and every grapheme of it takes at least one cell. */
import { sanitize, sanitizeLine, type SafeText } from '@terminal-chat/core'
import { graphemesOf, isSimple } from './graphemes.ts'

/** Whether the two would become one character when they stand side by side. */
const joins = (left: string, right: string): boolean => graphemesOf(left + right).length === 1

/** Whether it would go to the character before it, as marks and skin tones do. */
const leans = (grapheme: string): boolean => !isSimple(grapheme) && joins('x', grapheme)

/**
 * A mark with nothing before it would move onto a neighbour's cell, and what shows nothing by itself would leave the
 * layout one cell short: both are shown instead, on a dotted circle or as U+FFFD.
 */
const settleLine = (text: string): string => {
  if (isSimple(text)) return text
  let settled = ''
  for (const { text: grapheme, width } of graphemesOf(text))
    settled += leans(grapheme) ? `\u25cc${grapheme}` : width === 0 ? '\ufffd' : grapheme
  // Some characters (U+0600) swallow what follows, be it the border of the pane.
  const last = graphemesOf(settled).at(-1)?.text ?? ''
  return last !== '' && joins(last, ' ') ? `${settled.slice(0, -last.length)}\ufffd` : settled
}

const settle = (text: SafeText): SafeText =>
  (isSimple(text) ? text : text.split('\n').map(settleLine).join('\n')) as SafeText

/** For bodies: line feeds stay. */
export const cellText = (foreign: string): SafeText => settle(sanitize(foreign))

/** For names and whatever else is one line. */
export const cellLine = (foreign: string): SafeText => settle(sanitizeLine(foreign))
