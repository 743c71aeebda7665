/** Draws the rule above the composer. */
import { selectStatus, typingPhrase, type ChatState } from '@terminal-chat/core'
import { memo, useMemo } from 'react'
import { useScreen } from '../../screen-context.ts'
import type { Screen } from '../../screen.ts'
import { cellLine } from '../../text/cell-text.ts'
import { own } from '../../text/line.ts'
import { useStore } from '../../use-store.ts'
import { keyFor } from '../overlay/overlay-box.ts'
import { Pane } from '../pane.tsx'
import { typingLine } from './typing-line.ts'

const selectTyping = (state: ChatState) => selectStatus(state).typing

const hintText = ({ timeline, keymap }: Screen): string | null => {
  const { visible } = timeline()
  if (visible.isNewest) return null
  const key = keyFor(keymap, 'timeline.newest')
  const what = visible.newCount === 0 ? '↓ newer messages' : `↓ ${visible.newCount} new`
  return key === '' ? what : `${what} · ${key}`
}

export const TypingRow = memo(() => {
  const screen = useScreen()
  const { client, view, layout } = screen
  const { typing: rect, columnRules, timeline } = useStore(view, layout)
  const names = useStore(client.store, selectTyping)
  const select = () => hintText(screen)
  useStore(view, select)
  const hint = useStore(client.store, select)
  const lines = useMemo(() => {
    const phrase = typingPhrase(names)
    return [
      typingLine({
        width: rect?.width ?? 0,
        columnRules,
        from: timeline.x,
        to: timeline.x + timeline.width,
        typing: phrase === null ? null : cellLine(phrase),
        hint: hint === null ? null : own(hint),
      }),
    ]
  }, [names, hint, rect, columnRules, timeline])
  return rect === null ? null : <Pane rect={rect} lines={lines} />
})
