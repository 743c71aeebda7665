/** Breaks a text into lines that fit: at spaces where there are some, anywhere where there are none. */
import { graphemesOf, isNarrow } from './graphemes.ts'

/** A line as the range of UTF-16 units of the text that it shows; the spaces that it was broken at are in none. */
export interface LineRange {
  readonly start: number
  readonly end: number
}

const isBlankBetween = (text: string, from: number, to: number): boolean => text.slice(from, to).trim() === ''

/** The index behind the blanks that begin at `from`. */
const blankEnd = (text: string, from: number, to: number): number => {
  let end = from
  while (end < to && text[end] === ' ') end += 1
  return end
}

/** One paragraph in which each UTF-16 unit is one cell. */
const wrapNarrow = (
  text: string,
  from: number,
  to: number,
  fullWidth: number,
  firstWidth: number,
): readonly LineRange[] => {
  const lines: LineRange[] = []
  let start = from
  for (;;) {
    const width = lines.length === 0 ? firstWidth : fullWidth
    if (to - start <= width) break
    // In this line alone: a text without blanks may be long.
    const space = start + text.slice(start, start + width + 1).lastIndexOf(' ')
    const isSoft = space > start && !isBlankBetween(text, start, space)
    const end = isSoft ? space : start + width
    lines.push({ start, end })
    start = isSoft ? blankEnd(text, end, to) : end
  }
  if (start < to || lines.length === 0) lines.push({ start, end: to })
  return lines
}

// What Japanese and Chinese typography keeps from the start of a line.
const neverFirst = /^[、。，．：；！？」』）】〉》〕・ー～…:;,.!?)\]}\p{M}]/u

/** One paragraph of anything. */
const wrapMixed = (
  text: string,
  from: number,
  to: number,
  fullWidth: number,
  firstWidth: number,
): readonly LineRange[] => {
  const graphemes = graphemesOf(text.slice(from, to))
  const offsets = [from]
  for (const grapheme of graphemes) offsets.push((offsets.at(-1) ?? 0) + grapheme.text.length)
  const textAt = (at: number): string => graphemes[at]?.text ?? ''
  const widthAt = (at: number): number => graphemes[at]?.width ?? 0
  const offset = (at: number): number => offsets[at] ?? to

  /** The first grapheme that does not fit on a line that begins at `start`; at least one always does. */
  const firstTooMany = (start: number, width: number): number => {
    let cells = widthAt(start)
    let at = start + 1
    while (at < graphemes.length && cells + widthAt(at) <= width) cells += widthAt(at++)
    return at
  }
  const isBreakable = (at: number): boolean =>
    textAt(at) === ' ' || ((widthAt(at) === 2 || widthAt(at - 1) === 2) && !neverFirst.test(textAt(at)))

  const lines: LineRange[] = []
  let start = 0
  while (start < graphemes.length) {
    const limit = firstTooMany(start, lines.length === 0 ? firstWidth : fullWidth)
    let cut = limit
    if (limit < graphemes.length) {
      while (cut > start && !isBreakable(cut)) cut -= 1
      if (cut === start || isBlankBetween(text, offset(start), offset(cut))) cut = limit
    }
    lines.push({ start: offset(start), end: offset(cut) })
    start = cut
    // The blanks at which a line was broken are on none.
    while (textAt(start) === ' ') start += 1
  }
  return lines
}

/**
 * `width` in cells, at least 1; `taken` of them are not free on the first line. Line feeds end lines; an empty text is
 * one empty line.
 */
export const wrap = (text: string, width: number, taken = 0): readonly LineRange[] => {
  const lines: LineRange[] = []
  for (let from = 0; from <= text.length;) {
    const feed = text.indexOf('\n', from)
    const to = feed < 0 ? text.length : feed
    const firstWidth = lines.length === 0 ? Math.max(1, width - taken) : width
    const wrapParagraph = isNarrow(text.slice(from, to)) ? wrapNarrow : wrapMixed
    lines.push(...wrapParagraph(text, from, to, width, firstWidth))
    from = to + 1
  }
  return lines
}
