/** Cuts text into what people call characters, each with the cells that it takes. */
import stringWidth from 'string-width'

/** One grapheme; `width` in cells: 1, 2, seldom more. */
export interface Grapheme {
  readonly text: string
  readonly width: number
}

// One UTF-16 unit, one grapheme, one cell: no marks, no joiners, nothing that a neighbour could change.
const narrow =
  ' -~\\u00a1-\\u00ac\\u00ae-\\u02ff\\u0370-\\u0377\\u037a-\\u037f\\u0384-\\u038a\\u038c\\u038e-\\u03a1\\u03a3-\\u0482\\u048a-\\u052f' +
  '\\u2010-\\u2027\\u2030-\\u205e\\u20a0-\\u20bf\\u2190-\\u2193\\u2400-\\u2426\\u2500-\\u259f\\u25cb\\u25cc\\u25cf\\u2713\\u2717'
// The same, two cells.
const wide =
  '\\u3001-\\u3029\\u3041-\\u3096\\u309b-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\uff01-\\uff60'

const onlyNarrow = new RegExp(`^[${narrow}]*$`)
const onlySimple = new RegExp(`^[${narrow}${wide}]*$`)

/** Whether every UTF-16 unit of it is one grapheme of one cell. */
export const isNarrow = (text: string): boolean => onlyNarrow.test(text)

/** Whether every UTF-16 unit of it is one grapheme of a width that all terminals agree on. */
export const isSimple = (text: string): boolean => onlySimple.test(text)

let segmenter: Intl.Segmenter | null = null

/** Made on first use: it loads tables. */
const segments = (text: string): Intl.Segments => {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return segmenter.segment(text)
}

/**
 * Where a grapheme goes on in another cell: a consonant below or beside another (क्ष), and the Thai and Lao vowel am,
 * are one character to people; terminals give each a cell of its own.
 */
const nextCell = /(?<=[\p{M}\u200c\u200d])(?=\p{Lo})|(?=[\u0e33\u0eb3])/u

/** The parts of a grapheme that have cells of their own; nearly always it is the only one. */
export const partsOf = (grapheme: string): readonly string[] =>
  grapheme.length < 2 ? [grapheme] : grapheme.split(nextCell)

const widths = new Map<string, number>()
const widthsKept = 4096

/** Cells of one grapheme; 0 for one that shows nothing by itself. Never less than Ink's own layout reckons with. */
export const graphemeWidth = (grapheme: string): number => {
  if (grapheme.length === 1) {
    if (onlyNarrow.test(grapheme)) return 1
    if (onlySimple.test(grapheme)) return 2
  }
  const known = widths.get(grapheme)
  if (known !== undefined) return known
  const width = partsOf(grapheme).reduce((sum, part) => sum + stringWidth(part), 0)
  if (widths.size >= widthsKept) widths.clear()
  widths.set(grapheme, width)
  return width
}

/** The graphemes of a text in order. Line feeds are graphemes of no width. */
export const graphemesOf = (text: string): readonly Grapheme[] => {
  if (isSimple(text)) return Array.from(text, (unit) => ({ text: unit, width: graphemeWidth(unit) }))
  return Array.from(segments(text), ({ segment }) => ({ text: segment, width: graphemeWidth(segment) }))
}

/** Cells that a text without line feeds takes. */
export const widthOf = (text: string): number => {
  if (isNarrow(text)) return text.length
  let width = 0
  for (const grapheme of graphemesOf(text)) width += grapheme.width
  return width
}
