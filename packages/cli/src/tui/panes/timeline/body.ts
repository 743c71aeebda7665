/** Lays out the text of a message: wrapped, with links, code and the names of people told apart. */
import { findLinks, type SafeText } from '@terminal-chat/core'
import { own, span, type Span } from '../../text/line.ts'
import { wrap } from '../../text/wrap.ts'
import type { StyleName } from '../../theme.ts'

interface Range {
  readonly start: number
  readonly end: number
  readonly style: StyleName
  readonly link?: string
}

const code = /```[^]*?(?:```|$)|`[^`\n]+`/gu
const mention = /(?<![\p{L}\p{N}\p{M}_@])@[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.-]*/gu

const matches = (text: string, pattern: RegExp, style: (found: string) => StyleName): readonly Range[] =>
  Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    style: style(found),
  }))

const leaning = /[\p{M}\u200c\u200d]*/uy

/** Marks that go to the last character of a range are in it: a character is of one piece. */
const whole = (text: string, range: Range): Range => {
  leaning.lastIndex = range.end
  return { ...range, end: range.end + (leaning.exec(text)?.[0].length ?? 0) }
}

/** What stands out in a text, in order, without overlaps: code before links before names. */
const rangesIn = (text: SafeText, identity: string): readonly Range[] => {
  const self = `@${identity.toLowerCase()}`
  const candidates = [
    ...(text.includes('`') ? matches(text, code, () => 'code') : []),
    ...(text.includes('://')
      ? findLinks(text).map(({ start, end, url }) => ({ start, end, style: 'link' as const, link: url }))
      : []),
    ...(text.includes('@')
      ? matches(text, mention, (found) => (found.toLowerCase() === self ? 'mention' : 'accent'))
      : []),
  ]
  const chosen: Range[] = []
  const taken = new Uint8Array(text.length)
  for (const range of candidates.map((candidate) => whole(text, candidate)))
    if (!taken.subarray(range.start, range.end).includes(1)) {
      chosen.push(range)
      taken.fill(1, range.start, range.end)
    }
  return chosen.sort((left, right) => left.start - right.start)
}

/** Without what stands before the host only to be taken for it. */
const destinationOf = (url: string): string => {
  const plain = new URL(url)
  plain.username = ''
  plain.password = ''
  return plain.href
}

/** Behind each link whose host is not what it looks like, where it really leads. */
const unmasked = (text: SafeText): SafeText => {
  if (!text.includes('://')) return text
  return own(
    findLinks(text)
      .filter(({ isDisguised }) => isDisguised)
      .reduceRight(
        (shown, { end, url }) => `${shown.slice(0, end)} (→ ${destinationOf(url)})${shown.slice(end)}`,
        text as string,
      ),
  )
}

const sliced = (text: SafeText, start: number, end: number): SafeText => own(text.slice(start, end))

/** The spans of the part of `text` from `start` to `end`. */
const spansOf = (
  text: SafeText,
  ranges: readonly Range[],
  start: number,
  end: number,
  style: StyleName,
): readonly Span[] => {
  const spans: Span[] = []
  let at = start
  for (const range of ranges) {
    if (range.start >= end) break
    const from = Math.max(range.start, at)
    const to = Math.min(range.end, end)
    if (from >= to) continue
    if (from > at) spans.push(span(sliced(text, at, from), style))
    const piece = span(sliced(text, from, to), range.style)
    spans.push(range.link === undefined ? piece : { ...piece, link: range.link })
    at = to
  }
  if (at < end) spans.push(span(sliced(text, at, end), style))
  return spans
}

export interface BodyLayout {
  readonly width: number
  readonly taken: number
  readonly identity: string
  readonly style: StyleName
}

/**
 * `text` is harmless already; `identity` is oneself, whose name is marked; `taken` cells of the first line are not free.
 * One array of spans per line.
 */
export const layOutBody = (
  written: SafeText,
  { width, taken, identity, style }: BodyLayout,
): readonly (readonly Span[])[] => {
  const text = unmasked(written)
  const ranges = rangesIn(text, identity)
  return wrap(text, Math.max(1, width), taken).map(({ start, end }) =>
    spansOf(text, ranges, start, end, style),
  )
}
