/** The rule above the composer. */
import {
  memoize,
  seenPhrase,
  selectSeenBy,
  selectStatus,
  typingPhrase,
  type SeenBy,
} from '@terminal-chat/core'
import type { Layout } from '../../layout.ts'
import type { Screen } from '../../screen.ts'
import { cellLine } from '../../text/cell-text.ts'
import { own } from '../../text/line.ts'
import { keyFor } from '../overlay/overlay-box.ts'
import { nothing, type PaneContent, type PaneSource } from '../pane-source.ts'
import type { VisibleLines } from '../timeline/viewport.ts'
import { typingLine } from './typing-line.ts'

const hintText = ({ isNewest, newCount }: VisibleLines, key: string): string | null => {
  if (isNewest) return null
  const what = newCount === 0 ? '↓ newer messages' : `↓ ${newCount} new`
  return key === '' ? what : `${what} · ${key}`
}

export const typingPane = ({ client, layout, timeline, keymap }: Screen): PaneSource => {
  const newestKey = keyFor(keymap, 'timeline.newest')
  const content = memoize(
    (
      { typing: rect, columnRules, timeline: below }: Layout,
      names: readonly string[],
      seen: SeenBy,
      hint: string | null,
    ): readonly PaneContent[] => {
      if (rect === null) return nothing
      // Who reads back is not told about the newest message.
      const phrase = typingPhrase(names) ?? (hint === null ? seenPhrase(seen) : null)
      const shown = typingLine({
        width: rect.width,
        columnRules,
        from: below.x,
        to: below.x + below.width,
        typing: phrase === null ? null : cellLine(phrase),
        hint: hint === null ? null : own(hint),
      })
      return [{ rect, lines: [shown], level: 0 }]
    },
  )
  return () => {
    const chat = client.store.get()
    const hint = hintText(timeline().visible, newestKey)
    return content(layout(), selectStatus(chat).typing, selectSeenBy(chat), hint)
  }
}
