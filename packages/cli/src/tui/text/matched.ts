/** Marks the letters of a name that somebody has typed. */
import type { SafeText } from '@terminal-chat/core'
import type { StyleName } from '../theme.ts'
import { graphemesOf } from './graphemes.ts'
import { own, span, type Span } from './line.ts'

/** `positions`: UTF-16 offsets in `text`. A character is marked whole when any part of it is. */
export const matchedSpans = (
  text: SafeText,
  positions: readonly number[],
  style: StyleName,
): readonly Span[] => {
  if (positions.length === 0) return [span(text, style)]
  const wanted = new Set(positions)
  const pieces: { text: string; isMatched: boolean }[] = []
  let at = 0
  for (const grapheme of graphemesOf(text)) {
    const from = at
    at += grapheme.text.length
    const isMatched = Array.from(grapheme.text, (_, offset) => from + offset).some((offset) =>
      wanted.has(offset),
    )
    const last = pieces.at(-1)
    if (last?.isMatched === isMatched) last.text += grapheme.text
    else pieces.push({ text: grapheme.text, isMatched })
  }
  return pieces.map((piece) => span(own(piece.text), piece.isMatched ? 'accent' : style))
}
