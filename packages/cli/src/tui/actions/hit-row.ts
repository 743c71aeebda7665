/** Writes a message as one line of a list: where, who, when, and the part of it that matters. */
import { conversationName, personName, type ChatState, type MessageRecord } from '@terminal-chat/core'
import { dayName, timeOf } from '../panes/timeline/moments.ts'
import { cellLine } from '../text/cell-text.ts'
import { own, span, truncate, type Span } from '../text/line.ts'
import { authorStyle } from '../theme.ts'

/** Characters left before what was looked for. */
const before = 20

/** The text from a little before `wanted` on; all of it when that stands near the start. */
const excerptOf = (body: string, wanted: string): string => {
  const at = wanted === '' ? -1 : body.toLowerCase().indexOf(wanted.toLowerCase())
  if (at <= before) return body
  const space = body.lastIndexOf(' ', at - before / 2)
  return `…${body.slice(space < at - before ? at : space + 1)}`
}

export const hitSpans = (
  message: MessageRecord,
  state: Pick<ChatState, 'conversations' | 'users' | 'identity'>,
  { wanted, isNamed, today }: { readonly wanted: string; readonly isNamed: boolean; readonly today: number },
): readonly Span[] => {
  const conversation = state.conversations.get(message.conversationSid)
  const channel = isNamed && conversation !== undefined ? conversationName(state, conversation) : ''
  const author = truncate(cellLine(personName(state.users, message.author)), 16)
  const style = message.author === state.identity ? 'author.self' : authorStyle(message.author ?? '')
  const files = message.media.map(({ filename }) => filename ?? 'file').join(' ')
  const text = message.body === null || message.body === '' ? files : message.body
  return [
    ...(channel === '' ? [] : [span(truncate(cellLine(channel), 16), 'accent'), span(own(' '))]),
    span(author === '' ? own('?') : author, style),
    span(own(` ${dayName(message.dateCreated, today)} ${timeOf(message.dateCreated)}  `), 'text.muted'),
    span(cellLine(excerptOf(cellLine(text), wanted))),
  ]
}
