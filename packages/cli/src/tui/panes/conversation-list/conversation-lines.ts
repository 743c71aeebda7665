/** Lays out the conversation list: joined ones first, then those one may join. */
import type { ConversationListItem } from '@terminal-chat/core'
import { cellLine } from '../../text/cell-text.ts'
import { blanks, emptyLine, fit, line, own, span, spread, type Line, type Span } from '../../text/line.ts'
import { firstShown } from '../../text/window.ts'
import type { StyleName, Surface } from '../../theme.ts'

export interface ConversationLinesInput {
  readonly items: readonly ConversationListItem[]
  /** SIDs of those that have messages although this identity has never read any. */
  readonly neverRead: ReadonlySet<string>
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

const badge = (
  { mentionCount, unreadCount, hasUnsent, sid, isActive }: ConversationListItem,
  { neverRead, withDraft, isLooking }: ConversationLinesInput,
): readonly Span[] => {
  if (isActive && isLooking) return hasUnsent ? [span(own('!'), 'status.error')] : []
  if (mentionCount > 0) return [span(own(` @${countText(mentionCount)} `), 'badge.mention')]
  if ((unreadCount ?? 0) > 0) return [span(own(countText(unreadCount ?? 0)), 'badge')]
  if (neverRead.has(sid)) return [span(own('new'), 'badge')]
  if (hasUnsent) return [span(own('!'), 'status.error')]
  return withDraft.has(sid) ? [span(own('…'), 'text.muted')] : []
}

const isUnread = (item: ConversationListItem, { neverRead }: ConversationLinesInput): boolean =>
  (item.unreadCount ?? 0) > 0 || item.mentionCount > 0 || neverRead.has(item.sid)

const nameStyle = (item: ConversationListItem, input: ConversationLinesInput): StyleName => {
  if (!item.isJoined || (item.isMuted && item.mentionCount === 0)) return 'text.muted'
  return item.isActive || isUnread(item, input) ? 'text.strong' : 'text'
}

const signOf = ({ isJoined, isDirect, isPrivate }: ConversationListItem): string =>
  isJoined ? (isDirect ? '@' : isPrivate ? '*' : '#') : '+'

const row = (item: ConversationListItem, input: ConversationLinesInput): Line => {
  const surface: Surface = item.sid === input.marked ? 'cursor' : item.isActive ? 'active' : 'plain'
  const left = [
    item.isActive ? span(own('▎'), 'accent') : blanks(1),
    span(own(`${signOf(item)} `), item.isActive ? 'accent' : 'text.muted'),
    span(cellLine(item.name), nameStyle(item, input)),
  ]
  const mark = badge(item, input)
  const right = mark.length === 0 ? [blanks(1)] : [blanks(1), ...mark, blanks(1)]
  return line(spread(left, right, input.width), surface)
}

const heading = (text: string, width: number): Line =>
  line(fit([blanks(1), span(own(text), 'text.muted')], width))

/** As many lines as the pane is high, or fewer. */
export const conversationLines = (input: ConversationLinesInput): readonly Line[] => {
  const { items, marked, width, height } = input
  const lines: Line[] = []
  let wanted = 0
  let hasHeading = false
  for (const item of items) {
    if (!item.isJoined && !hasHeading) {
      if (lines.length > 0) lines.push(emptyLine)
      lines.push(heading('Join', width))
      hasHeading = true
    }
    const isWanted = marked === null ? item.isActive : item.sid === marked
    if (isWanted) wanted = lines.length
    lines.push(row(item, input))
  }
  const first = firstShown(lines.length, height, wanted)
  return lines.slice(first, first + height)
}
