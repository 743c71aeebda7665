/** Says above what is being written that it is an answer, an edit or a command about a message. */
import { cellLine } from '../../text/cell-text.ts'
import { fit, line, own, span, truncate, widthOfSpans, type Line, type Span } from '../../text/line.ts'
import type { Purpose } from './state.ts'

const leadOf = (purpose: Exclude<Purpose, { kind: 'message' }>): readonly Span[] => {
  if (purpose.kind === 'edit') return [span(own('editing a message'), 'accent')]
  const excerpt = cellLine(purpose.excerpt)
  return [
    span(own(purpose.kind === 'reply' ? 'answering ' : 'about '), 'accent'),
    span(truncate(cellLine(purpose.name), 32), 'accent'),
    ...(excerpt.trim() === '' ? [] : [span(own(': '), 'text.muted'), span(excerpt, 'text.muted')]),
  ]
}

const verbs = { edit: 'saves', reply: 'sends', command: 'runs it' } as const

/** `null` for a message like any other. `giveUpKey`: as people read it; empty when no key does it. */
export const purposeLine = (purpose: Purpose, width: number, giveUpKey: string): Line | null => {
  if (purpose.kind === 'message') return null
  const escape = giveUpKey === '' ? '' : `, ${giveUpKey} gives up`
  const tail = span(own(` — Enter ${verbs[purpose.kind]}${escape}`), 'text.muted')
  const lead = leadOf(purpose)
  const room = width - widthOfSpans([tail])
  if (room < 16) return line(fit(lead, width))
  return line(fit([...(widthOfSpans(lead) > room ? fit(lead, room) : lead), tail], width))
}
