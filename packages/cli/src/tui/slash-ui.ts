/** What slash commands may ask of the screen. */
import type { SlashUi } from '../slash/define.ts'
import { cellLine, cellText } from './text/cell-text.ts'
import { widthOf } from './text/graphemes.ts'
import type { Screen } from './screen.ts'
import { unfiltered } from './view/state.ts'

/** Cells of the status line that a word to the person does not get. */
const reserved = 16

/** Says something to the person: for a moment when it is short, else in the timeline. */
export type Say = SlashUi['notify']

export const createSay =
  ({ client, view, timeline }: Pick<Screen, 'client' | 'view' | 'timeline'>): Say =>
  (text, kind) => {
    const line = cellLine(text)
    const hasRoom = widthOf(line) <= view.get().size.columns - reserved
    // What is too long for the status line stands in the timeline, where it can be read at leisure; unless one reads
    // older messages, and would not see it.
    const isSeen = client.store.get().activeSid !== null && timeline().visible.isNewest
    if (!hasRoom && isSeen) client.notice(text, kind)
    else view.dispatch({ type: 'toast/shown', toast: { text: line, kind } })
  }

export const createSlashUi = (
  { view }: Pick<Screen, 'view'>,
  others: Pick<SlashUi, 'quit' | 'goToNews' | 'notify' | 'controls' | 'messages'>,
): SlashUi => ({
  ...others,
  openHelp: (topic) =>
    view.dispatch({ type: 'overlay/opened', overlay: { kind: 'help', topic, offset: 0, ...unfiltered } }),
  confirm: (question, onYes) =>
    view.dispatch({
      type: 'overlay/opened',
      overlay: { kind: 'confirm', question: cellText(question), onYes },
    }),
})
