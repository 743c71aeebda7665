/** Actions that move the focus, those of the people pane, and those of what covers the panes. */
import { selectPeople } from '@terminal-chat/core'
import type { Action } from '../../keys/actions.ts'
import { helpSize } from '../panes/overlay/overlay-box.ts'
import { textSize } from '../panes/overlay/text-box.ts'
import { unfiltered, type PaneName } from '../view/state.ts'
import type { ActionParts, Handler } from './handler.ts'

type PaneAction = Extract<
  Action,
  | `pane.${string}`
  | `people.${string}`
  | `overlay.${string}`
  | `confirm.${string}`
  | `paste.${string}`
  | `help.${string}`
>

/** The order in which Tab goes through them. */
const panes: readonly PaneName[] = ['composer', 'conversation-list', 'timeline', 'people']

export const paneActions = ({
  screen: { client, view, commands, keymap },
  sendText,
}: ActionParts): Record<PaneAction, Handler> => {
  const focus = (pane: PaneName): void => view.dispatch({ type: 'pane/focused', pane })
  const step = (by: 1 | -1): void => {
    const at = panes.indexOf(view.get().pane)
    const next = panes.at((at + by) % panes.length)
    if (next !== undefined) focus(next)
  }

  const markedPerson = (): number => {
    const { markedPerson: key } = view.get()
    return Math.max(
      0,
      selectPeople(client.store.get()).findIndex((person) => person.key === key),
    )
  }
  const markPerson = (at: number): void => {
    const people = selectPeople(client.store.get())
    const person = people[Math.max(0, Math.min(people.length - 1, at))]
    if (person !== undefined) view.dispatch({ type: 'person/marked', key: person.key })
  }

  const close = (): void => view.dispatch({ type: 'overlay/closed' })
  const scroll = (lines: (shown: number) => number): void => {
    const { overlays, size } = view.get()
    const top = overlays.at(-1)
    if (top?.kind !== 'help' && top?.kind !== 'text') return
    const { count, shown } =
      top.kind === 'text' ? textSize(top, size) : helpSize(top, size, { commands, keymap })
    const offset = Math.max(0, Math.min(count - shown, top.offset + lines(shown)))
    view.dispatch({ type: 'overlay/scrolled', offset })
  }
  const review = () => {
    const top = view.get().overlays.at(-1)
    return top?.kind === 'paste-review' ? top.review : null
  }

  return {
    'pane.next': () => step(1),
    'pane.previous': () => step(-1),
    'pane.composer': () => focus('composer'),
    'people.up': () => markPerson(markedPerson() - 1),
    'people.down': () => markPerson(markedPerson() + 1),
    'people.mention': () => {
      const person = selectPeople(client.store.get())[markedPerson()]
      focus('composer')
      if (person?.identity === null || person === undefined) return
      view.dispatch({ type: 'composer/edited', edit: { type: 'paste', text: `@${person.identity} ` } })
    },
    'help.open': () =>
      view.dispatch({
        type: 'overlay/opened',
        overlay: { kind: 'help', topic: null, offset: 0, ...unfiltered },
      }),
    'overlay.close': close,
    'overlay.up': () => scroll(() => -1),
    'overlay.down': () => scroll(() => 1),
    'overlay.page-up': () => scroll((shown) => -shown),
    'overlay.page-down': () => scroll((shown) => shown),
    'confirm.yes': () => {
      const top = view.get().overlays.at(-1)
      close()
      if (top?.kind === 'confirm') top.onYes()
    },
    'confirm.no': close,
    'paste.send': () => {
      const paste = review()
      if (paste === null || !paste.isSendable) return
      close()
      sendText(paste.text)
    },
    'paste.edit': () => {
      const paste = review()
      close()
      if (paste !== null)
        view.dispatch({ type: 'composer/edited', edit: { type: 'paste', text: paste.text } })
    },
  }
}
