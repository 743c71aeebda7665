/** Lays out a message of the timeline, or one on its way. */
import { unreachable, type MediaRecord, type TimelineItem } from '@terminal-chat/core'
import { cellLine, cellText } from '../../text/cell-text.ts'
import {
  blanks,
  emptyLine,
  fit,
  line,
  own,
  span,
  widthOfSpans,
  type Line,
  type Span,
} from '../../text/line.ts'
import { sizeText } from '../../text/size-text.ts'
import { wrap } from '../../text/wrap.ts'
import type { StyleName } from '../../theme.ts'
import { authorSpan } from './author.ts'
import { layOutBody } from './body.ts'
import type { TimelineContext } from './context.ts'

type Item<Kind> = Extract<TimelineItem, { kind: Kind }>

/** Cells left free at the left edge of the pane, and those by which text stands in from the author. */
const margin = 1
const indent = 2

const marginSpan = (isMarked: boolean): Span => (isMarked ? span(own('▎'), 'mention') : blanks(margin))

/** Cells that a line of text may take. One is left free at the right edge. */
const textWidth = (context: TimelineContext): number =>
  Math.max(1, context.width - margin - bodyIndent(context) - 1)

const bodyIndent = ({ density }: TimelineContext): number => (density === 'tight' ? 1 : indent)

/** Without room the type goes first, then the end of the name: how large it is, one wants to know before one fetches it. */
const mediaSpans = (
  { filename, contentType, size }: Omit<MediaRecord, 'sid' | 'category'>,
  width: number,
): readonly Span[] => {
  const name = [span(own('▤ '), 'accent'), span(cellLine(/[^/\\]+$/u.exec(filename ?? '')?.[0] ?? 'file'))]
  const type = [span(own('  '), 'text.muted'), span(cellLine(contentType), 'text.muted')]
  const bytes = [span(own(`  ${sizeText(size)}`), 'text.muted')]
  const whole = [...name, ...type, ...bytes]
  if (widthOfSpans(whole) <= width) return whole
  const room = width - widthOfSpans(bytes)
  return room < leastName ? fitted(name, width) : [...fitted(name, room), ...bytes]
}

/** Cells below which a name says nothing. */
const leastName = 6

const reactionSpans = ({ content }: Item<'message'>, { identity }: TimelineContext): readonly Span[] =>
  content.reactions.flatMap(({ emoji, identities }, at) => [
    ...(at === 0 ? [] : [blanks(2)]),
    span(cellLine(emoji)),
    span(own(` ${identities.length}`), identities.includes(identity) ? 'accent' : 'text.muted'),
  ])

const quoteSpans = (item: Item<'message'>, context: TimelineContext): readonly Span[] => {
  if (item.content.replyTo === null) return []
  const { answered } = item
  const what =
    answered === null
      ? [span(own('an earlier message'), 'text.muted')]
      : [
          authorSpan(answered.author, context),
          span(own('  ')),
          span(
            cellLine(answered.body ?? '').trim() === '' ? own('…') : cellLine(answered.body ?? ''),
            'text.muted',
          ),
        ]
  return [span(own('┌ '), 'text.faint'), ...what]
}

/** What stands above the text of a group: who, when. */
const headLines = (
  author: Span,
  at: number,
  isMarked: boolean,
  { density, moments }: TimelineContext,
): readonly Line[] => [
  ...(density === 'roomy' ? [emptyLine] : []),
  line([marginSpan(isMarked), author, span(own('  ')), span(moments.timeOf(at), 'text.muted')]),
]

/** Puts the text under the margin; with `lead`, what stands before its first line. */
const bodyLines = (
  body: readonly (readonly Span[])[],
  isMarked: boolean,
  stand: number,
  lead: readonly Span[] | null,
): readonly Line[] =>
  body.map((spans, at) =>
    line([marginSpan(isMarked), ...(at === 0 && lead !== null ? lead : [blanks(stand)]), ...spans]),
  )

/** Appends to the last line when there is room, else begins a line. */
const append = (
  body: readonly (readonly Span[])[],
  mark: readonly Span[],
  width: number,
): readonly (readonly Span[])[] => {
  const last = body.at(-1) ?? []
  const hasRoom = widthOfSpans(last) + widthOfSpans(mark) + 1 <= width
  return hasRoom
    ? [...body.slice(0, -1), [...last, span(own(' ')), ...mark]]
    : [...body, ...broken(mark, width)]
}

/** In as many lines as it needs: why a message was refused must be read to its end also on a narrow screen. */
const broken = (spans: readonly Span[], width: number): readonly (readonly Span[])[] => {
  const text = spans.at(-1)
  const lead = spans.slice(0, -1)
  const room = width - widthOfSpans(lead)
  if (text === undefined || room < 1 || widthOfSpans(spans) <= width) return [fitted(spans, width)]
  return wrap(text.text, room).map(({ start, end }, at) => [
    ...(at === 0 ? lead : lead.length === 0 ? [] : [blanks(widthOfSpans(lead))]),
    { ...text, text: own(text.text.slice(start, end)) },
  ])
}

const fitted = (spans: readonly Span[], width: number): readonly Span[] =>
  widthOfSpans(spans) <= width ? spans : fit(spans, width)

/** Where the text of a message begins: behind the author's name when that stands on the same line. */
const leadOf = (
  author: Span,
  isGrouped: boolean,
  isAction: boolean,
  { density }: TimelineContext,
): readonly Span[] | null => {
  if (isAction) return [span(own('• '), 'text.muted'), author, span(own(' '))]
  return density === 'tight' && !isGrouped ? [author, span(own(' '))] : null
}

/** Cells that `lead` takes of a line beyond the stand that every line has. */
const leadRoom = (lead: readonly Span[] | null, stand: number): number =>
  lead === null ? 0 : Math.max(0, widthOfSpans(lead) - stand)

/** The text in lines, the first of which leaves room for `lead`. */
const layOut = (
  text: string,
  lead: readonly Span[] | null,
  style: StyleName,
  context: TimelineContext,
): readonly (readonly Span[])[] => {
  const stand = bodyIndent(context)
  return layOutBody(cellText(text), {
    width: textWidth(context),
    taken: leadRoom(lead, stand),
    identity: context.identity,
    style,
  })
}

export const messageLines = (item: Item<'message'>, context: TimelineContext): readonly Line[] => {
  const { message, content, isGrouped, mentionsSelf } = item
  const author = authorSpan(message.author, context)
  const stand = bodyIndent(context)
  const width = textWidth(context)
  const lead = leadOf(author, isGrouped, content.isAction, context)
  const hasBody = (message.body ?? '') !== '' || message.media.length === 0
  const text = hasBody ? layOut(message.body ?? '', lead, 'text', context) : []
  const marks = [
    ...(content.isEdited ? ['(edited)'] : []),
    ...(context.pins.includes(message.index) ? ['(pinned)'] : []),
  ]
  const hasHead = !isGrouped && !content.isAction && context.density !== 'tight'
  const quote = quoteSpans(item, context)
  const reactions = reactionSpans(item, context)
  const files = message.media.map((medium, at) =>
    // The first stands behind the author's name where nothing else does.
    mediaSpans(medium, hasBody || at > 0 ? width : width - leadRoom(lead, stand)),
  )
  // What is only a file has its marks behind that.
  const marked = (lines: readonly (readonly Span[])[]) =>
    marks.reduce((all, mark) => append(all, [span(own(mark), 'text.muted')], width), lines)
  const body = hasBody ? marked(text) : text
  const below = [...(hasBody ? files : marked(files)), ...(reactions.length === 0 ? [] : [reactions])]
  return [
    ...(hasHead ? headLines(author, message.dateCreated, mentionsSelf, context) : []),
    ...(quote.length === 0 ? [] : bodyLines([fitted(quote, width)], mentionsSelf, stand, null)),
    ...bodyLines(body, mentionsSelf, stand, lead),
    ...bodyLines(
      below.map((spans) => fitted(spans, width)),
      mentionsSelf,
      stand,
      hasBody ? null : lead,
    ),
  ]
}

/** What became of a message on its way, in pieces that stay together; none while all is well. */
const outgoingMarks = (
  { outgoing: { status, reason, files = [] } }: Item<'outgoing'>,
  context: TimelineContext,
): readonly (readonly Span[])[] => {
  const { retryKey, discardKey, density } = context
  switch (status) {
    case 'failed': {
      const keys = [
        ...(retryKey === '' ? [] : [`${retryKey} sends it again`]),
        ...(discardKey === '' ? [] : [`${discardKey} discards it`]),
      ].join(', ')
      const why = cellLine(`Not sent: ${reason ?? 'it was refused'}`)
      // Where there are few lines, they are for the reason: the keys are told once the message is selected.
      const hasKeys = keys !== '' && (density !== 'tight' || keys.length <= textWidth(context))
      return [
        [span(own('✗ '), 'status.error'), span(why, 'status.error')],
        ...(hasKeys ? [[span(own(keys), 'text.muted')]] : []),
      ]
    }
    case 'unconfirmed':
      return [[span(own('○ checking whether it arrived'), 'text.muted')]]
    case 'queued':
      return [[span(own('…'), 'text.muted')]]
    case 'sending':
      return [[span(own(files.length === 0 ? '…' : '… uploading'), 'text.muted')]]
    case 'sent':
      return []
    default:
      return unreachable(status)
  }
}

export const outgoingLines = (item: Item<'outgoing'>, context: TimelineContext): readonly Line[] => {
  const { outgoing, isGrouped } = item
  const author = authorSpan(context.identity, context)
  const stand = bodyIndent(context)
  const width = textWidth(context)
  const lead = leadOf(author, isGrouped, false, context)
  const style = outgoing.status === 'sent' ? 'text' : 'text.muted'
  const files = (outgoing.files ?? []).map(({ name, contentType, size }) =>
    mediaSpans({ filename: name, contentType, size }, width),
  )
  const text = outgoing.body !== '' || files.length === 0 ? layOut(outgoing.body, lead, style, context) : []
  const body = outgoingMarks(item, context).reduce<readonly (readonly Span[])[]>(
    (lines, mark) => append(lines, mark, width),
    [...text, ...files],
  )
  const hasHead = !isGrouped && context.density !== 'tight'
  return [
    ...(hasHead ? headLines(author, outgoing.createdAt, false, context) : []),
    ...bodyLines(body, false, stand, lead),
  ]
}
