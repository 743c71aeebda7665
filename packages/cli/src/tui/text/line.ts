/** A line of a pane: pieces of harmless text, each in a style of the theme. */
import type { SafeText } from '@terminal-chat/core'
import type { StyleName, Surface } from '../theme.ts'
import { graphemesOf, isNarrow, widthOf } from './graphemes.ts'

export interface Span {
  readonly text: SafeText
  readonly style: StyleName
  /** Where it leads: http or https, ASCII only, as `findLinks` gives it. */
  readonly link?: string
  /** Colours of a picture, as parameters of SGR, over those of the style. */
  readonly colours?: string
}

export interface Line {
  readonly spans: readonly Span[]
  readonly surface: Surface
}

/** Marks text that stands in our source as harmless. Foreign text goes through `cellText` instead. */
export const own = (text: string): SafeText => text as SafeText

export const span = (text: SafeText, style: StyleName = 'text'): Span => ({ text, style })

export const blanks = (width: number): Span => span(own(' '.repeat(Math.max(0, width))))

export const line = (spans: readonly Span[], surface: Surface = 'plain'): Line => ({ spans, surface })

export const emptyLine: Line = line([])

export const widthOfSpans = (spans: readonly Span[]): number =>
  spans.reduce((sum, { text }) => sum + widthOf(text), 0)

/** As much of a text as fits into `width` cells, with `…` where something was cut off. */
export const truncate = (text: SafeText, width: number): SafeText => {
  if (width < 1) return own('')
  if (isNarrow(text)) return text.length <= width ? text : own(`${text.slice(0, width - 1)}…`)
  if (widthOf(text) <= width) return text
  let cells = 0
  let end = 0
  for (const grapheme of graphemesOf(text)) {
    if (cells + grapheme.width > width - 1) break
    cells += grapheme.width
    end += grapheme.text.length
  }
  return own(`${text.slice(0, end)}…`)
}

/** Exactly `width` cells: cut with `…`, or filled up with blanks. */
export const fit = (spans: readonly Span[], width: number): readonly Span[] => {
  const fitted: Span[] = []
  let left = width
  for (const part of spans) {
    const cells = widthOf(part.text)
    if (cells <= left) {
      fitted.push(part)
      left -= cells
      continue
    }
    const text = truncate(part.text, left)
    if (text !== '') fitted.push({ ...part, text })
    left -= widthOf(text)
    break
  }
  return left > 0 ? [...fitted, blanks(left)] : fitted
}

/** `left` and `right` at the two ends of `width` cells; what stands on the left gives way first. */
export const spread = (left: readonly Span[], right: readonly Span[], width: number): readonly Span[] => {
  const rightWidth = widthOfSpans(right)
  return rightWidth >= width ? fit(right, width) : [...fit(left, width - rightWidth), ...right]
}
