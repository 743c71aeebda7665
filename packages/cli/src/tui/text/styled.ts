/** Writes lines in the looks of a theme: as text for Ink, or as cells. */
import { isSimple } from './graphemes.ts'
import type { Line, Span } from './line.ts'
import { plainStyle, type Styles } from '../terminal/cells/style.ts'
import { put, type OpenRow, type Row } from '../terminal/cells/row.ts'
import type { Theme } from '../theme.ts'

const parameters = (theme: Theme, { surface }: Line, { style, colours = '' }: Span): string =>
  [theme.surfaces[surface], theme.styles[style], colours].filter((part) => part !== '').join(';')

const remembering = <Value>(make: (line: Line) => Value): ((line: Line) => Value) => {
  const made = new WeakMap<Line, Value>()
  return (line) => {
    const known = made.get(line)
    if (known !== undefined) return known
    const value = make(line)
    made.set(line, value)
    return value
  }
}

/** Text with SGR sequences. Made once per theme; remembers each line that it has written. */
export const createLineWriter = (theme: Theme): ((line: Line) => string) =>
  remembering((line) =>
    line.spans
      .map((part) => {
        const sgr = parameters(theme, line, part)
        return sgr === '' ? part.text : `\u001b[${sgr}m${part.text}\u001b[0m`
      })
      .join(''),
  )

/** Pieces of one link that stand apart, as on two lines, are lit up together by their id. */
const linkParameters = (link: string): string => {
  let hash = 0x811c9dc5
  for (let at = 0; at < link.length; at += 1) hash = Math.imul(hash ^ link.charCodeAt(at), 0x01000193) >>> 0
  return `id=${hash.toString(36)};${link}`
}

/** Cells. Made once per theme; remembers each line that it has written. `hasLinks`: the terminal knows OSC 8. */
export const createRowWriter = (theme: Theme, styles: Styles, hasLinks = false): ((line: Line) => Row) =>
  remembering((line) => {
    const row: OpenRow = { cells: [], styles: [] }
    let x = 0
    let isUncertain = false
    for (const part of line.spans) {
      const { text, link } = part
      const sgr = parameters(theme, line, part)
      const plain =
        sgr === ''
          ? plainStyle
          : part.colours === undefined
            ? styles.withSgr(plainStyle, sgr)
            : styles.ofColours(sgr)
      const looks = hasLinks && link !== undefined ? styles.withLink(plain, linkParameters(link)) : plain
      x = put(row, text, looks, x, Infinity)
      isUncertain ||= !isSimple(text)
    }
    return { ...row, isUncertain }
  })
