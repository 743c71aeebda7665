/** The rule above the composer. */
import { memoize, selectStatus, typingPhrase } from '@terminal-chat/core'
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
      hint: string | null,
    ): readonly PaneContent[] => {
      if (rect === null) return nothing
      const phrase = typingPhrase(names)
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
  return () =>
    content(layout(), selectStatus(client.store.get()).typing, hintText(timeline().visible, newestKey))
}
