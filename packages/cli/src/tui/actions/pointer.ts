/** What clicks and the wheel do. */
import { selectConversationList } from '@terminal-chat/core'
import type { Action } from '../../keys/actions.ts'
import type { InputEvent } from '../../keys/input-event.ts'
import type { Rect } from '../layout.ts'
import { listRows } from '../panes/conversation-list/list-rows.ts'
import { neverReadIn } from '../panes/conversation-list/never-read.ts'
import { itemAbove } from '../panes/timeline/selected.ts'
import { overTitleRows } from '../panes/over-pane.ts'
import type { Screen } from '../screen.ts'
import type { PaneName } from '../view/state.ts'
import type { Handler } from './handler.ts'
import { createSelecting } from './selecting.ts'

type MouseEvent = Extract<InputEvent, { type: 'mouse' }>

/** Lines per notch of the wheel. */
const notch = 3

const isIn = (rect: Rect | null, { x, y }: MouseEvent): rect is Rect =>
  rect !== null && x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height

/** What the wheel moves while something covers the panes. */
const wheelOver: Partial<Record<string, readonly [up: Action, down: Action]>> = {
  help: ['overlay.up', 'overlay.down'],
  text: ['overlay.up', 'overlay.down'],
  picker: ['picker.up', 'picker.down'],
  events: ['events.up', 'events.down'],
}

export const createPointer = (
  screen: Screen,
  actions: Record<Action, Handler>,
): ((event: MouseEvent) => void) => {
  const { client, view, layout } = screen
  const selecting = createSelecting(screen)
  const turn = (isUp: boolean): void => {
    const top = view.get().overlays.at(-1)
    const [up, down] = (top === undefined ? undefined : wheelOver[top.kind]) ?? [
      'timeline.up',
      'timeline.down',
    ]
    if (top !== undefined && wheelOver[top.kind] === undefined) return
    for (let line = 0; line < (top?.kind === 'picker' ? 1 : notch); line += 1) actions[isUp ? up : down]('')
  }

  /** SID of the conversation in that row of the list; `null` = another row. */
  const conversationAt = (rect: Rect, y: number): string | null => {
    const chat = client.store.get()
    const { pane, markedConversation } = view.get()
    const titleRows = layout().isListOver ? overTitleRows(rect) : 0
    const row = listRows({
      items: selectConversationList(chat),
      neverRead: neverReadIn(chat.conversations),
      marked: pane === 'conversation-list' ? (markedConversation ?? chat.activeSid) : null,
      height: rect.height - titleRows,
    })[y - rect.y - titleRows]
    return row?.kind === 'conversation' ? row.item.sid : null
  }

  const click = (event: MouseEvent): void => {
    if (view.get().overlays.length > 0) return
    const { conversationList, people, timeline, composer } = layout()
    const focus = (pane: PaneName): void => view.dispatch({ type: 'pane/focused', pane })
    // What lies over the timeline comes first.
    if (isIn(conversationList, event)) {
      const sid = conversationAt(conversationList, event.y)
      focus('conversation-list')
      if (sid === null) return
      view.dispatch({ type: 'conversation/marked', conversationSid: sid })
      actions['conversation-list.open']('')
    } else if (isIn(people, event)) focus('people')
    else if (isIn(composer, event)) focus('composer')
    else if (isIn(timeline, event)) {
      const item = itemAbove(screen.timeline(), timeline.y + timeline.height - 1 - event.y)
      focus(item === null ? 'timeline' : 'composer')
      if (item !== null) selecting.select(item)
    }
  }

  return (event) => {
    if (event.action === 'press') click(event)
    else turn(event.action === 'wheel-up')
  }
}
