/** Draws the conversation list: beside the timeline, or over it where there is no room. */
import { memoize, selectConversationList, type ChatState } from '@terminal-chat/core'
import { memo, useMemo } from 'react'
import { useScreen } from '../../screen-context.ts'
import { useStore } from '../../use-store.ts'
import type { Drafts } from '../composer/drafts.ts'
import { overPane } from '../over-pane.ts'
import { Pane } from '../pane.tsx'
import { conversationLines } from './conversation-lines.ts'

const neverReadIn = memoize(
  (conversations: ChatState['conversations']): ReadonlySet<string> =>
    new Set(
      [...conversations.values()]
        .filter(
          ({ lastReadMessageIndex, lastMessageIndex }) =>
            lastReadMessageIndex === null && lastMessageIndex !== null,
        )
        .map(({ sid }) => sid),
    ),
)

const draftsIn = memoize(
  (others: Drafts['others']): ReadonlySet<string> =>
    new Set([...others].filter(([, { buffer }]) => buffer.text !== '').map(([sid]) => sid)),
)

export const ConversationList = memo(() => {
  const { client, view, layout } = useScreen()
  const { conversationList: rect, isListOver } = useStore(view, layout)
  const items = useStore(client.store, selectConversationList)
  const neverRead = useStore(client.store, ({ conversations }) => neverReadIn(conversations))
  const withDraft = useStore(view, ({ drafts }) => draftsIn(drafts.others))
  const activeSid = useStore(client.store, (state) => state.activeSid)
  const marked = useStore(view, ({ pane, markedConversation }) =>
    pane === 'conversation-list' ? (markedConversation ?? activeSid) : null,
  )
  const isLooking = useStore(
    client.store,
    ({ attention }) => attention.isFocused && attention.isNewestVisible,
  )
  const lines = useMemo(() => {
    if (rect === null) return []
    const layOut = (width: number, height: number) =>
      conversationLines({ items, neverRead, withDraft, isLooking, marked, width, height })
    return isListOver ? overPane('Channels', rect, 'right', layOut) : layOut(rect.width, rect.height)
  }, [items, neverRead, withDraft, isLooking, marked, rect, isListOver])
  return rect === null ? null : <Pane rect={rect} lines={lines} level={isListOver ? 1 : 0} />
})
