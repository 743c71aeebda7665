/** Says what stands in each row of the conversation list: conversations by section, and what is out of sight. */
import type { ConversationListItem } from '@terminal-chat/core'
import { firstShown } from '../../text/window.ts'

export type ListRow =
  | { readonly kind: 'conversation'; readonly item: ConversationListItem }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'blank' }
  /** Conversations with something new that are out of sight on that side. */
  | {
      readonly kind: 'hidden'
      readonly side: 'above' | 'below'
      readonly unread: number
      readonly mentions: number
    }

export interface ListRowsInput {
  /** Channels one is in, then those with one person alone, then those one may join. */
  readonly items: readonly ConversationListItem[]
  /** SID of the one that must be in sight; `null` = the one that is shown. */
  readonly marked: string | null
  readonly height: number
}

type Section = 'channels' | 'direct' | 'joinable'

const sectionOf = ({ isJoined, isDirect }: ConversationListItem): Section =>
  isJoined ? (isDirect ? 'direct' : 'channels') : 'joinable'

const headings: Record<Section, string | null> = {
  // The pane itself is called that.
  channels: null,
  direct: 'Direct messages',
  joinable: 'Join',
}

const sectioned = (items: readonly ConversationListItem[]): readonly ListRow[] => {
  const rows: ListRow[] = []
  let section: Section = 'channels'
  for (const item of items) {
    const heading = headings[sectionOf(item)]
    if (sectionOf(item) !== section && heading !== null) {
      if (rows.length > 0) rows.push({ kind: 'blank' })
      rows.push({ kind: 'heading', text: heading })
    }
    section = sectionOf(item)
    rows.push({ kind: 'conversation', item })
  }
  return rows
}

/** Fewer rows than these leave no room for a word on what is out of sight. */
const leastForHidden = 4

/** As many rows as the pane is high, or fewer. */
export const listRows = ({ items, marked, height }: ListRowsInput): readonly ListRow[] => {
  const calls = ({ mentionCount, isUnread, isMuted }: ConversationListItem): boolean =>
    mentionCount > 0 || (!isMuted && isUnread)
  const all = sectioned(items)
  const wanted = all.findIndex(
    (row) => row.kind === 'conversation' && (marked === null ? row.item.isActive : row.item.sid === marked),
  )
  const first = firstShown(all.length, height, Math.max(0, wanted))
  const shown = all.slice(first, first + height)
  const hidden = (side: 'above' | 'below', rows: readonly ListRow[]): ListRow | null => {
    const waiting = rows.flatMap((row) => (row.kind === 'conversation' && calls(row.item) ? [row.item] : []))
    const mentions = waiting.reduce((sum, { mentionCount }) => sum + mentionCount, 0)
    return waiting.length === 0 ? null : { kind: 'hidden', side, unread: waiting.length, mentions }
  }
  if (height < leastForHidden) return shown
  // The rows that give way are out of sight as well.
  const above = first === 0 ? null : hidden('above', all.slice(0, first + 1))
  const below = first + height >= all.length ? null : hidden('below', all.slice(first + height - 1))
  return shown.map((row, at) =>
    at === 0 && above !== null ? above : at === height - 1 && below !== null ? below : row,
  )
}
