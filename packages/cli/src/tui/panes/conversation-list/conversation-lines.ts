/** Lays out the rows of the conversation list. */
import { unreachable, type ConversationListItem } from '@terminal-chat/core'
import { cellLine } from '../../text/cell-text.ts'
import { blanks, emptyLine, fit, line, own, span, spread, type Line, type Span } from '../../text/line.ts'
import type { StyleName, Surface } from '../../theme.ts'
import { listRows, type ListRow } from './list-rows.ts'

export interface ConversationLinesInput {
  readonly items: readonly ConversationListItem[]
  /** SIDs of those in which something half written waits. */
  readonly withDraft: ReadonlySet<string>
  /** Whether the person sees what comes in on the screen: it is not counted then. */
  readonly isLooking: boolean
  /** SID of the one that Enter would open; `null` while the pane has no focus. */
  readonly marked: string | null
  readonly width: number
  readonly height: number
}

const countText = (count: number): string => (count > 99 ? '99+' : String(count))

const waiting = (
  { mentionCount, unreadCount, isUnread, isActive }: ConversationListItem,
  { isLooking }: ConversationLinesInput,
): Span | null => {
  if (isActive && isLooking) return null
  if (mentionCount > 0) return span(own(` @${countText(mentionCount)} `), 'badge.mention')
  if ((unreadCount ?? 0) > 0) return span(own(countText(unreadCount ?? 0)), 'badge')
  return isUnread ? span(own('new'), 'badge') : null
}

/** What of this identity's own waits there: a message that could not be sent, something half written. */
const ownMark = (
  { hasUnsent, sid }: ConversationListItem,
  { withDraft }: ConversationLinesInput,
): Span | null =>
  hasUnsent ? span(own('!'), 'status.error') : withDraft.has(sid) ? span(own('…'), 'text.muted') : null

const badges = (item: ConversationListItem, input: ConversationLinesInput): readonly Span[] => {
  const mark = ownMark(item, input)
  const count = waiting(item, input)
  return [mark, mark !== null && count !== null ? blanks(1) : null, count].filter((part) => part !== null)
}

const nameStyle = (item: ConversationListItem): StyleName => {
  if (!item.isJoined || (item.isMuted && item.mentionCount === 0)) return 'text.muted'
  return item.isActive || item.isUnread || item.mentionCount > 0 ? 'text.strong' : 'text'
}

const signOf = ({ isJoined, isDirect, isPrivate }: ConversationListItem): string =>
  isJoined ? (isDirect ? '@' : isPrivate ? '*' : '#') : '+'

const row = (item: ConversationListItem, input: ConversationLinesInput): Line => {
  const surface: Surface = item.sid === input.marked ? 'cursor' : item.isActive ? 'active' : 'plain'
  const left = [
    item.isActive ? span(own('▎'), 'accent') : blanks(1),
    span(own(`${signOf(item)} `), item.isActive ? 'accent' : 'text.muted'),
    span(cellLine(item.name), nameStyle(item)),
  ]
  const mark = badges(item, input)
  const right = mark.length === 0 ? [blanks(1)] : [blanks(1), ...mark, blanks(1)]
  return line(spread(left, right, input.width), surface)
}

const heading = (text: string, width: number): Line =>
  line(fit([blanks(1), span(own(text), 'text.muted')], width))

const hiddenLine = (
  { side, unread, mentions }: Extract<ListRow, { kind: 'hidden' }>,
  width: number,
): Line => {
  const arrow = span(own(side === 'above' ? '↑ ' : '↓ '), 'accent')
  const marks = mentions > 0 ? [blanks(1), span(own(` @${countText(mentions)} `), 'badge.mention')] : []
  return line(fit([blanks(1), arrow, span(own(`${unread} unread`), 'badge'), ...marks], width))
}

/** As many lines as the pane is high, or fewer. */
export const conversationLines = (input: ConversationLinesInput): readonly Line[] => {
  const { width } = input
  return listRows(input).map((shown) => {
    switch (shown.kind) {
      case 'conversation':
        return row(shown.item, input)
      case 'heading':
        return heading(shown.text, width)
      case 'blank':
        return emptyLine
      case 'hidden':
        return hiddenLine(shown, width)
      default:
        return unreachable(shown)
    }
  })
}
