/** What an action does. */
import type { Going } from './going.ts'
import type { TerminalDesk } from './message-desk.ts'
import type { Screen } from '../screen.ts'

/** `chord`: the one that meant it. */
export type Handler = (chord: string) => void

/** What actions can reach besides the two stores. */
export interface ActionParts {
  readonly screen: Screen
  readonly quit: (how: 'quit' | 'interrupted') => void
  readonly suspend: () => void
  readonly repaint: () => void
  /** Says something to the person, for a moment. */
  readonly say: (text: string, kind: 'info' | 'error') => void
  /** Runs or sends what is written. */
  readonly submit: () => void
  /** Sends a text as one message, whatever it begins with. */
  readonly sendText: (text: string) => void
  readonly complete: (step: 1 | -1) => void
  /** How many keys, texts and pastes have come in. */
  readonly inputCount: () => number
  readonly going: Going
  readonly goToNews: () => void
  /** Opens `$VISUAL` on what is written. */
  readonly editExternally: () => void
  /** Works with messages. */
  readonly desk: TerminalDesk
}
