/** How the author of a message is written. */
import { personName } from '@terminal-chat/core'
import { cellLine } from '../../text/cell-text.ts'
import { own, span, truncate, type Span } from '../../text/line.ts'
import { authorStyle } from '../../theme.ts'
import type { TimelineContext } from './context.ts'

/** `null` is somebody without an identity, such as a number that sends SMS. */
export const authorSpan = (author: string | null, { users, identity, width }: TimelineContext): Span => {
  const name = cellLine(personName(users, author))
  const style = author === identity ? 'author.self' : authorStyle(author ?? '')
  return span(truncate(name === '' ? own('?') : name, Math.max(1, Math.min(32, width - 8))), style)
}
