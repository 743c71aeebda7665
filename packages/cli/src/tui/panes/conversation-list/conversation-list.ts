/** The conversation list: beside the timeline, or over it where there is no room. */
import { memoize, selectConversationList, type ConversationListItem } from '@terminal-chat/core'
import type { Layout } from '../../layout.ts'
import type { Screen } from '../../screen.ts'
import type { Drafts } from '../composer/drafts.ts'
import { overPane } from '../over-pane.ts'
import { nothing, type PaneContent, type PaneSource } from '../pane-source.ts'
import { conversationLines } from './conversation-lines.ts'

export const conversationListPane = ({ client, view, layout }: Screen): PaneSource => {
  const draftsIn = memoize(
    (others: Drafts['others'], kept: ReadonlySet<string>): ReadonlySet<string> =>
      new Set([...kept, ...[...others].filter(([, { buffer }]) => buffer.text !== '').map(([sid]) => sid)]),
  )
  const content = memoize(
    (
      { conversationList: rect, isListOver }: Layout,
      items: readonly ConversationListItem[],
      withDraft: ReadonlySet<string>,
      isLooking: boolean,
      marked: string | null,
    ): readonly PaneContent[] => {
      if (rect === null) return nothing
      const lines = (width: number, height: number) =>
        conversationLines({ items, withDraft, isLooking, marked, width, height })
      return isListOver
        ? [{ rect, lines: overPane('Channels', rect, 'right', lines), level: 1 }]
        : [{ rect, lines: lines(rect.width, rect.height), level: 0 }]
    },
  )
  return () => {
    const chat = client.store.get()
    const { pane, markedConversation, drafts, keptDrafts } = view.get()
    return content(
      layout(),
      selectConversationList(chat),
      draftsIn(drafts.others, keptDrafts),
      chat.attention.isFocused && chat.attention.isNewestVisible,
      pane === 'conversation-list' ? (markedConversation ?? chat.activeSid) : null,
    )
  }
}
