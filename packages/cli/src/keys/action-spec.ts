/** What the table of key actions says of each. */
import type { KeyContext } from './context.ts'

export interface ActionSpec {
  /** Where its chords count. */
  readonly context: KeyContext
  /**
   * Chords (`ctrl+n`) or sequences of chords (`ctrl+x ctrl+e`). A chord that counts elsewhere than in `context` names
   * its context first: `empty-composer:up`.
   */
  readonly keys: readonly string[]
  /** What it does, as an order: it is shown in help. */
  readonly summary: string
}
