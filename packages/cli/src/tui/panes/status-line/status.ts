/** The last row of the screen. */
import {
  memoize,
  selectConversationList,
  selectStatus,
  type ConversationListItem,
  type SafeText,
  type Status,
} from '@terminal-chat/core'
import type { Layout } from '../../layout.ts'
import type { Screen } from '../../screen.ts'
import type { Toast } from '../../view/state.ts'
import { createMoments } from '../timeline/moments.ts'
import { keyFor } from '../overlay/overlay-box.ts'
import { nothing, type PaneContent, type PaneSource } from '../pane-source.ts'
import { selectionHint } from './selection-hint.ts'
import { statusLine } from './status-line.ts'

const none: readonly ConversationListItem[] = []

export const statusPane = ({ client, view, layout, keymap, selected }: Screen): PaneSource => {
  const helpKey = keyFor(keymap, 'help.open')
  const momentsWith = memoize(createMoments)
  const content = memoize(
    (
      { status: rect, conversationList }: Layout,
      status: Status,
      toast: Toast | null,
      chords: readonly string[],
      items: readonly ConversationListItem[],
      isDoNotDisturb: boolean,
      quietUntil: string,
      selected: SafeText | null,
    ): readonly PaneContent[] => {
      if (rect === null) return nothing
      const hidden = conversationList === null ? items : none
      const shown = statusLine({
        width: rect.width,
        status,
        toast,
        chords,
        hidden,
        helpKey,
        isDoNotDisturb,
        quietUntil,
        selected,
      })
      return [{ rect, lines: [shown], level: 0 }]
    },
  )
  return () => {
    const chat = client.store.get()
    const { toast, chords, isDoNotDisturb, quietUntil, preferences } = view.get()
    const { timeOf } = momentsWith(preferences.timeFormat, preferences.locale)
    const item = selected()
    const hint = item === null ? null : selectionHint(item, chat, keymap)
    return content(
      layout(),
      selectStatus(chat),
      toast,
      chords,
      selectConversationList(chat),
      isDoNotDisturb,
      quietUntil === null ? '' : timeOf(quietUntil),
      hint,
    )
  }
}
