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
import { shownOffer, type ShownOffer } from './shown-offer.ts'
import { candidatesLine, candidatesRoom, typingLine } from './typing-line.ts'
import { candidateSpans } from '../composer/candidates.ts'

const hintText = ({ isNewest, newCount }: VisibleLines, key: string): string | null => {
  if (isNewest) return null
  const what = newCount === 0 ? '↓ newer messages' : `↓ ${newCount} new`
  return key === '' ? what : `${what} · ${key}`
}

export const typingPane = ({ client, view, layout, timeline, keymap }: Screen): PaneSource => {
  const newestKey = keyFor(keymap, 'timeline.newest')
  const selectOffer = memoize(shownOffer)
  const content = memoize(
    (
      { typing: rect, columnRules, timeline: below }: Layout,
      names: readonly string[],
      seen: SeenBy,
      hint: string | null,
      offered: ShownOffer | null,
    ): readonly PaneContent[] => {
      if (rect === null) return nothing
      // Who reads back is not told about the newest message.
      const phrase = typingPhrase(names) ?? (hint === null ? seenPhrase(seen) : null)
      const input = {
        width: rect.width,
        columnRules,
        from: below.x,
        to: below.x + below.width,
        typing: phrase === null ? null : cellLine(phrase),
        hint: hint === null ? null : own(hint),
      }
      const shown =
        offered === null
          ? typingLine(input)
          : candidatesLine(input, candidateSpans(offered.offer, offered.chosen, candidatesRoom(rect.width)))
      return [{ rect, lines: [shown], level: 0 }]
    },
  )
  return () => {
    const chat = client.store.get()
    const hint = hintText(timeline().visible, newestKey)
    const { drafts, suggestion } = view.get()
    const offered = selectOffer(drafts.current, suggestion)
    return content(layout(), selectStatus(chat).typing, selectSeenBy(chat), hint, offered)
  }
}
