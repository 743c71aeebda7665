/** Says above what is being written that it is an answer or an edit. */
import { cellLine } from '../../text/cell-text.ts'
import { fit, line, own, span, truncate, widthOfSpans, type Line, type Span } from '../../text/line.ts'
import type { Purpose } from './state.ts'

const leadOf = (purpose: Exclude<Purpose, { kind: 'message' }>): readonly Span[] => {
  if (purpose.kind === 'edit') return [span(own('editing a message'), 'accent')]
  const excerpt = cellLine(purpose.excerpt)
  return [
    span(own('answering '), 'accent'),
    span(truncate(cellLine(purpose.name), 32), 'accent'),
    ...(excerpt.trim() === '' ? [] : [span(own(': '), 'text.muted'), span(excerpt, 'text.muted')]),
  ]
}

/** `null` for a message like any other. `giveUpKey`: as people read it; empty when no key does it. */
export const purposeLine = (purpose: Purpose, width: number, giveUpKey: string): Line | null => {
  if (purpose.kind === 'message') return null
  const escape = giveUpKey === '' ? '' : `, ${giveUpKey} gives up`
  const tail = span(
    own(purpose.kind === 'edit' ? ` — Enter saves${escape}` : ` — Enter sends${escape}`),
    'text.muted',
  )
  const lead = leadOf(purpose)
  const room = width - widthOfSpans([tail])
  if (room < 16) return line(fit(lead, width))
  return line(fit([...(widthOfSpans(lead) > room ? fit(lead, room) : lead), tail], width))
}
