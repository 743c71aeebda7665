/** Draws the last row of the screen. */
import { selectConversationList, selectStatus, type ConversationListItem } from '@terminal-chat/core'
import { memo, useMemo } from 'react'
import { useScreen } from '../../screen-context.ts'
import { useStore } from '../../use-store.ts'
import { keyFor } from '../overlay/overlay-box.ts'
import { Pane } from '../pane.tsx'
import { statusLine } from './status-line.ts'

const none: readonly ConversationListItem[] = []

export const StatusLine = memo(() => {
  const { client, view, keymap, layout } = useScreen()
  const { status: rect, conversationList } = useStore(view, layout)
  const status = useStore(client.store, selectStatus)
  const toast = useStore(view, (state) => state.toast)
  const chords = useStore(view, (state) => state.chords)
  const items = useStore(client.store, selectConversationList)
  const hidden = conversationList === null ? items : none
  const lines = useMemo(
    () => [
      statusLine({
        width: rect?.width ?? 0,
        status,
        toast,
        chords,
        hidden,
        helpKey: keyFor(keymap, 'help.open'),
      }),
    ],
    [rect, status, toast, chords, hidden, keymap],
  )
  return rect === null ? null : <Pane rect={rect} lines={lines} />
})
