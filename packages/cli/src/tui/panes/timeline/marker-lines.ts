/** Lays out what stands between messages: days, the unread line, the ends of the history, notices. */
import { unreachable, type Notice, type SafeText, type TimelineItem } from '@terminal-chat/core'
import { cellLine, cellText } from '../../text/cell-text.ts'
import { widthOf } from '../../text/graphemes.ts'
import { blanks, emptyLine, fit, line, own, span, type Line } from '../../text/line.ts'
import { wrap } from '../../text/wrap.ts'
import type { StyleName } from '../../theme.ts'
import { authorSpan } from './author.ts'
import type { TimelineContext } from './context.ts'

/** A thin rule with a word in it. */
const rule = (
  label: SafeText,
  ruleStyle: StyleName,
  labelStyle: StyleName,
  { width, density }: TimelineContext,
): readonly Line[] => {
  const left = 2
  const right = Math.max(0, width - 2 - left - 2 - widthOf(label))
  return [
    ...(density === 'roomy' ? [emptyLine] : []),
    line(
      fit(
        [
          blanks(1),
          span(own('─'.repeat(left)), ruleStyle),
          span(own(' ')),
          span(label, labelStyle),
          span(own(' ')),
          span(own('─'.repeat(right)), ruleStyle),
        ],
        width,
      ),
    ),
  ]
}

const centred = (text: SafeText, { width }: TimelineContext): Line => {
  const left = Math.max(1, Math.floor((width - widthOf(text)) / 2))
  return line(fit([blanks(left), span(text, 'text.muted')], width))
}

const noticeSign: Record<Notice['kind'], readonly [string, StyleName]> = {
  joined: ['→', 'status.ok'],
  left: ['←', 'text.muted'],
  info: ['·', 'accent'],
  error: ['!', 'status.error'],
}

const noticeLines = (notice: Notice, context: TimelineContext): readonly Line[] => {
  const [sign, signStyle] = noticeSign[notice.kind]
  const lead = [blanks(1), span(own(sign), signStyle), span(own(' '))]
  if (notice.identity !== null && (notice.kind === 'joined' || notice.kind === 'left')) {
    const what = own(` ${notice.kind} the channel`)
    return [
      line(fit([...lead, authorSpan(notice.identity, context), span(what, 'text.muted')], context.width)),
    ]
  }
  const text = cellText(notice.text)
  const style = notice.kind === 'error' ? 'status.error' : 'text.muted'
  return wrap(text, Math.max(1, context.width - 4)).map(({ start, end }, at) =>
    line([...(at === 0 ? lead : [blanks(3)]), span(own(text.slice(start, end)), style)]),
  )
}

const olderText = (item: Extract<TimelineItem, { kind: 'older' }>): SafeText =>
  item.failure !== null
    ? cellLine(`Older messages could not be loaded: ${item.failure}. Scroll up to try again.`)
    : own(item.isLoading ? 'Loading older messages…' : 'Older messages')

const deletedText = (count: number): SafeText =>
  own(count === 1 ? 'A message was deleted' : `${count} messages were deleted`)

export const markerLines = (
  item: Exclude<TimelineItem, { kind: 'message' | 'outgoing' }>,
  context: TimelineContext,
): readonly Line[] => {
  switch (item.kind) {
    case 'beginning':
      return [centred(own('This is the beginning of the channel'), context)]
    case 'older':
      return [centred(olderText(item), context)]
    case 'day':
      return rule(context.moments.dayName(item.at, context.today), 'text.faint', 'text.muted', context)
    case 'unread':
      return rule(own('New'), 'status.error', 'status.error', context)
    case 'deleted':
      return [line(fit([blanks(3), span(deletedText(item.count), 'text.faint')], context.width))]
    case 'notice':
      return [...(context.density === 'roomy' ? [emptyLine] : []), ...noticeLines(item.notice, context)]
    default:
      return unreachable(item)
  }
}
