/** Lays out a page of help. */
import type { HelpPage } from '../../../reference/help.ts'
import { widthOf } from '../../text/graphemes.ts'
import { blanks, own, span, type Span } from '../../text/line.ts'
import { wrap } from '../../text/wrap.ts'

const gap = 2

/** Terms in a column of their own where there is room, else above their meaning. */
const rowLines = (
  term: string,
  meaning: string,
  column: number,
  width: number,
): readonly (readonly Span[])[] => {
  const isBeside = column + gap + 16 <= width
  const stand = isBeside ? column + gap : gap
  const terms = wrap(term, isBeside ? column : width).map(({ start, end }) => term.slice(start, end))
  const meanings =
    meaning === ''
      ? []
      : wrap(meaning, Math.max(1, width - stand)).map(({ start, end }) => meaning.slice(start, end))
  if (!isBeside)
    return [
      ...terms.map((text) => [span(own(text), 'text.strong')]),
      ...meanings.map((text) => [blanks(stand), span(own(text), 'text.muted')]),
    ]
  return Array.from({ length: Math.max(terms.length, meanings.length) }, (_, at) => {
    const text = terms[at] ?? ''
    return [
      span(own(text), 'text.strong'),
      blanks(stand - widthOf(text)),
      span(own(meanings[at] ?? ''), 'text.muted'),
    ]
  })
}

/** Every line of it. Help is our own text: it comes from our tables. */
export const helpLines = ({ sections }: HelpPage, width: number): readonly (readonly Span[])[] => {
  const widest = Math.max(0, ...sections.flatMap(({ rows }) => rows.map(({ term }) => widthOf(term))))
  const column = Math.min(widest, Math.max(12, Math.floor(width / 2) - gap))
  return sections.flatMap(({ title, rows }, at) => [
    ...(at === 0 ? [] : [[]]),
    ...wrap(title, width).map(({ start, end }) => [span(own(title.slice(start, end)), 'accent')]),
    ...rows.flatMap(({ term, meaning }) => rowLines(term, meaning, column, width)),
  ])
}
