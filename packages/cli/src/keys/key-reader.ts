/** Turns input events into actions and typed text, remembering the chords of a sequence that is not over. */
import type { Action } from './actions.ts'
import { chordOfCharacter } from './chord.ts'
import { activeContexts, type Whereabouts } from './context.ts'
import type { InputEvent } from './input-event.ts'
import type { Keymap } from './keymap.ts'
import { resolve } from './resolve.ts'

export interface KeyReaderParts {
  readonly keymap: Keymap
  /** Asked before each chord: an action may have moved the focus. */
  readonly whereabouts: () => Whereabouts
  readonly run: (action: Action) => void
  /** Text for the composer. */
  readonly type: (text: string) => void
}

export interface KeyReader {
  /** Takes keys and text; other events are not for it. */
  readonly read: (event: InputEvent) => void
  /** The chords of a sequence that has begun; shown in the status line. */
  readonly pending: () => readonly string[]
}

export const createKeyReader = ({ keymap, whereabouts, run, type }: KeyReaderParts): KeyReader => {
  let pending: readonly string[] = []

  const press = (chord: string): void => {
    const chords = [...pending, chord]
    const found = resolve(keymap, activeContexts(whereabouts()), chords)
    pending = found.kind === 'pending' ? chords : []
    if (found.kind === 'action') run(found.action)
  }
  const isWriting = (): boolean => {
    const { overlay, pane } = whereabouts()
    return overlay === null && pane === 'composer' && pending.length === 0
  }

  return {
    pending: () => pending,
    read: (event) => {
      if (event.type === 'key') press(event.chord)
      if (event.type !== 'text') return
      let rest = event.text
      while (rest !== '' && !isWriting()) {
        const character = String.fromCodePoint(rest.codePointAt(0) ?? 0)
        rest = rest.slice(character.length)
        press(chordOfCharacter(character))
      }
      if (rest !== '') type(rest)
    },
  }
}
