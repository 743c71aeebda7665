/** What clicks and the wheel do. */
import { selectConversationList, selectPeople } from '@terminal-chat/core'
import type { Action } from '../../keys/actions.ts'
import type { InputEvent } from '../../keys/input-event.ts'
import type { Rect } from '../layout.ts'
import { listRows } from '../panes/conversation-list/list-rows.ts'
import { itemAbove } from '../panes/timeline/selected.ts'
import { overTitleRows } from '../panes/over-pane.ts'
import { quotedName } from '../panes/composer/complete.ts'
import { personInLine } from '../panes/people/people-lines.ts'
import type { Screen } from '../screen.ts'
import type { PaneName } from '../view/state.ts'
import type { Handler } from './handler.ts'
import { createOverlayPointer } from './overlay-pointer.ts'
import { createSelecting } from './selecting.ts'

type MouseEvent = Extract<InputEvent, { type: 'mouse' }>

/** Lines per notch of the wheel. */
const notch = 3

const isIn = (rect: Rect | null, { x, y }: MouseEvent): rect is Rect =>
  rect !== null && x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height

export const createPointer = (
  screen: Screen,
  actions: Record<Action, Handler>,
): ((event: MouseEvent) => void) => {
  const { client, view, layout } = screen
  const selecting = createSelecting(screen)
  const overlays = createOverlayPointer(screen, actions)
  const turn = (isUp: boolean): void => {
    for (let line = 0; line < notch; line += 1) actions[isUp ? 'timeline.up' : 'timeline.down']('')
  }

  /** SID of the conversation in that row of the list; `null` = another row. */
  const conversationAt = (rect: Rect, y: number): string | null => {
    const chat = client.store.get()
    const { pane, markedConversation } = view.get()
    const titleRows = layout().isListOver ? overTitleRows(rect) : 0
    const row = listRows({
      items: selectConversationList(chat),
      marked: pane === 'conversation-list' ? (markedConversation ?? chat.activeSid) : null,
      height: rect.height - titleRows,
    })[y - rect.y - titleRows]
    return row?.kind === 'conversation' ? row.item.sid : null
  }

  /** Marks who stands there, and goes on to write to them: alone, or into what is being written. */
  const clickPerson = (rect: Rect, y: number): void => {
    const people = selectPeople(client.store.get())
    const { pane, markedPerson, drafts } = view.get()
    const titleRows = layout().isPeopleOver ? overTitleRows(rect) : 0
    const marked = pane === 'people' ? (markedPerson ?? people[0]?.key ?? null) : null
    const person = personInLine({ people, marked, height: rect.height - titleRows }, y - rect.y - titleRows)
    if (person === undefined || person.identity === null || person.isSelf) {
      view.dispatch({ type: 'pane/focused', pane: 'people' })
      if (person !== undefined) view.dispatch({ type: 'person/marked', key: person.key })
      return
    }
    const { buffer, purpose } = drafts.current
    // Another click means another person.
    const isFree = purpose.kind === 'message' && /^(?:\/dm (?:\S+|"[^"]*") )?$/u.test(buffer.text)
    view.dispatch({ type: 'pane/focused', pane: 'composer' })
    view.dispatch({
      type: 'composer/edited',
      edit: isFree
        ? { type: 'replace', text: `/dm ${quotedName(person.identity)} ` }
        : { type: 'paste', text: `@${person.identity} ` },
    })
  }

  const click = (event: MouseEvent): void => {
    const { conversationList, people, timeline, composer } = layout()
    const focus = (pane: PaneName): void => view.dispatch({ type: 'pane/focused', pane })
    // What lies over the timeline comes first.
    if (isIn(conversationList, event)) {
      const sid = conversationAt(conversationList, event.y)
      focus('conversation-list')
      if (sid === null) return
      view.dispatch({ type: 'conversation/marked', conversationSid: sid })
      actions['conversation-list.open']('')
    } else if (isIn(people, event)) clickPerson(people, event.y)
    else if (isIn(composer, event)) focus('composer')
    else if (isIn(timeline, event)) {
      const item = itemAbove(screen.timeline(), timeline.y + timeline.height - 1 - event.y)
      focus(item === null ? 'timeline' : 'composer')
      if (item !== null) selecting.select(item)
    }
  }

  return (event) => {
    const top = view.get().overlays.at(-1)
    const isUp = event.action === 'wheel-up'
    if (event.action === 'press') {
      if (top === undefined) click(event)
      else overlays.click(top, event)
    } else if (top === undefined) turn(isUp)
    else overlays.turn(top, isUp)
  }
}
