/** Takes what the person types to the action it means, or into the composer. */
import type { Action } from '../../keys/actions.ts'
import { formatChord } from '../../keys/chord.ts'
import { activeContexts } from '../../keys/context.ts'
import type { InputEvent } from '../../keys/input-event.ts'
import { resolve } from '../../keys/resolve.ts'
import { cleanText } from '../panes/composer/clean-text.ts'
import { reviewPaste } from '../panes/composer/paste.ts'
import type { Screen } from '../screen.ts'
import type { Handler } from './handler.ts'
import type { Completing } from './completing.ts'
import { filteredIn, typeFilter } from './filter-actions.ts'
import { createPointer } from './pointer.ts'
import { pick } from './picker-actions.ts'

export interface InputParts {
  readonly screen: Screen
  readonly actions: Record<Action, Handler>
  readonly completing: Pick<Completing, 'canComplete' | 'pasting' | 'pasted'>
  /** Called when the text in the composer has grown by a person's doing. */
  readonly typed: () => void
}

/** Keys and text; the other events are for others. */
export const createInputHandler = ({ screen, actions, completing, typed }: InputParts) => {
  const { view, keymap } = screen
  const tabNode = keymap.contexts.get('completion')

  const contexts = (chord: string) => {
    const { overlays, pane, drafts, selected } = view.get()
    const top = overlays.at(-1)
    return activeContexts({
      overlay: filteredIn(top)?.isFiltering === true ? 'filter' : (top?.kind ?? null),
      pane,
      isComposerEmpty: drafts.current.buffer.text === '',
      // Looking for candidates costs something: only keys that would offer them ask.
      canComplete: tabNode?.has(chord) === true && completing.canComplete(),
      isSelecting: selected !== null,
      isSelectedUnsent: selected !== null && screen.selected()?.kind === 'outgoing',
    })
  }
  /** `false` when the chord means nothing here. */
  const press = (chord: string): boolean => {
    const { chords } = view.get()
    const resolution = resolve(keymap, contexts(chords[0] ?? chord), [...chords, chord])
    view.dispatch({ type: 'chords/pending', chords: resolution.kind === 'pending' ? [...chords, chord] : [] })
    if (resolution.kind === 'action') actions[resolution.action](chord)
    return resolution.kind !== 'none' || chords.length > 0
  }
  const isWriting = (): boolean => {
    const { overlays, pane, selected } = view.get()
    return overlays.length === 0 && pane === 'composer' && selected === null
  }
  const insert = (text: string): void => {
    view.dispatch({ type: 'composer/edited', edit: { type: 'insert', text } })
    typed()
  }
  /** Typed into the line of what covers the panes, if that has one. */
  const look = (text: string): void => {
    pick(view, text)
    typeFilter(view, text)
  }
  const type = (text: string): void => {
    if (isWriting() && view.get().chords.length === 0) {
      insert(text)
      return
    }
    for (const character of text) {
      const isUsed = press(formatChord(character, new Set()))
      if (isUsed) continue
      if (isWriting()) insert(character)
      else look(character)
    }
  }
  const paste = (text: string): void => {
    if (view.get().overlays.length > 0) {
      look(cleanText(text).replaceAll(/[\n\t]+/g, ' '))
      return
    }
    if (!isWriting()) view.dispatch({ type: 'pane/focused', pane: 'composer' })
    const review = reviewPaste(text)
    if (review.kind === 'ask') {
      view.dispatch({ type: 'overlay/opened', overlay: { kind: 'paste-review', review } })
      return
    }
    const isAll = view.get().drafts.current.buffer.text === ''
    const edit = { type: 'paste', text: completing.pasting(review.text) } as const
    view.dispatch({ type: 'composer/edited', edit })
    if (isAll) completing.pasted(review.text)
    typed()
  }

  const point = createPointer(screen, actions)

  return (event: InputEvent): void => {
    switch (event.type) {
      case 'key':
        press(event.chord)
        return
      case 'text':
        type(event.text)
        return
      case 'paste':
        paste(event.text)
        return
      case 'focus':
        view.dispatch({ type: 'screen/focused', isFocused: event.isFocused })
        return
      case 'mouse':
        point(event)
        return
      case 'reply':
        return
    }
  }
}
