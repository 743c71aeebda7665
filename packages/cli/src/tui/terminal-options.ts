/** What the terminal interface is opened with, and what it is then to whoever opened it. */
import type { ChatClient, Clock } from '@terminal-chat/core'
import type { KeptSettings } from '../config/kept-settings.ts'
import type { Preferences } from '../config/preferences.ts'
import type { Profiles } from '../config/profiles.ts'
import type { EventTap } from '../events/event-tap.ts'
import type { Desktop } from './actions/desk-parts.ts'
import type { EditText } from './actions/external-editor.ts'
import type { AlertLevelStore } from './rules/alert-levels.ts'
import type { BackgroundStore } from './rules/background.ts'
import type { DraftStore } from './rules/drafts.ts'
import type { MuteStore } from './rules/mutes.ts'
import type { AlertText } from './terminal/alert-sequences.ts'
import type { ShownAlready } from './terminal/cells/cell-diff.ts'
import type { SignalSource } from './terminal/signals.ts'
import type { ReadThemeFiles } from './themes.ts'

/** What of the process around it the interface touches. */
export interface Host extends SignalSource {
  readonly env: Readonly<Record<string, string | undefined>>
}

export interface TerminalOptions {
  readonly client: ChatClient
  readonly clock: Clock
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WriteStream
  readonly drafts: DraftStore
  /** `auto` or the name of a theme. */
  readonly theme: string
  /** Settings that may change while it is open, besides the theme. */
  readonly preferences?: Partial<Preferences>
  readonly settings?: KeptSettings
  readonly readThemes?: ReadThemeFiles
  readonly background?: BackgroundStore
  readonly alertLevels?: AlertLevelStore
  readonly mutes?: MuteStore
  /** Resolves with why it could not. */
  readonly notifyDesktop?: (alert: AlertText) => Promise<string | null>
  /** The browser and the clipboard of this machine. */
  readonly desktop?: Desktop
  readonly editText?: EditText
  /** What the service tells, for the pane of events. */
  readonly tap?: EventTap
  readonly profiles?: Pick<Profiles, 'names' | 'problemOf'>
  readonly isMouseEnabled: boolean
  readonly isScreenReader: boolean
  /** Chords by action, instead of the program's own. Throws when two are in each other's way. */
  readonly keys: Readonly<Record<string, readonly string[]>>
  /** The first frame has been written. */
  readonly onFirstFrame: () => void
  /** The process; tests give another. */
  readonly host?: Host
  /** Who has taken the terminal already, and what it was made to show. */
  readonly early?: EarlyTaker | null
}

/** Showed the first frame before anything was loaded. */
export interface EarlyTaker {
  readonly shown: ShownAlready
  /** `false` = the terminal may show something else by now. */
  readonly isIntact: () => boolean
  /** From now on the interface has the terminal and gives it back. */
  readonly takeOver: () => void
}

/** `profile`: the person wants to go on with that one. */
export type Ending = 'quit' | 'interrupted' | { readonly profile: string }

export interface OpenTerminal {
  /** Settles when the terminal has been given back; rejects with what `fail` was given. */
  readonly done: Promise<Ending>
  /** As if the person had quit. */
  readonly close: () => void
  readonly fail: (error: unknown) => void
  /** Settles when Ink draws the screen; until then the same is drawn without it. */
  readonly drawn: Promise<void>
}
