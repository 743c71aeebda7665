/** What is true of the screen, not of the chat. */
import type { AlertLevel, SafeText } from '@terminal-chat/core'
import type { TappedEvent } from '../../events/event-tap.ts'
import { preferencesOf, type Preferences } from '../../config/preferences.ts'
import type { Whereabouts } from '../../keys/context.ts'
import type { Buffer } from '../panes/composer/buffer.ts'
import type { CompletionOffer } from '../panes/composer/completion-offer.ts'
import { createDrafts, type Drafts } from '../panes/composer/drafts.ts'
import type { PasteReview } from '../panes/composer/paste.ts'
import type { PicturePage } from '../panes/overlay/picture-page.ts'
import type { Picker } from '../panes/overlay/picker.ts'
import type { TextPage } from '../panes/overlay/text-page.ts'
import type { Viewport } from '../panes/timeline/viewport.ts'

export type PaneName = Whereabouts['pane']

/** The lines of an overlay that are shown: those that hold these words. */
export interface Filtered {
  readonly filter: string
  /** It is being typed. */
  readonly isFiltering: boolean
}

export const unfiltered: Filtered = { filter: '', isFiltering: false }

export type Overlay =
  /** `offset`: lines scrolled down. */
  | ({ readonly kind: 'help'; readonly topic: string | null; readonly offset: number } & Filtered)
  | { readonly kind: 'confirm'; readonly question: SafeText; readonly onYes: () => void }
  | { readonly kind: 'paste-review'; readonly review: Extract<PasteReview, { kind: 'ask' }> }
  /** `frozen`: what had come in when it was paused; `offset`: which event is marked, counted back from the newest. */
  | ({
      readonly kind: 'events'
      readonly frozen: readonly TappedEvent[] | null
      readonly offset: number
    } & Filtered)
  | Picker
  | TextPage
  | PicturePage

/** A word to the person, for a moment, in the status line. */
export interface Toast {
  readonly text: SafeText
  readonly kind: 'info' | 'error'
}

/** `buffer`: the text and the caret for which it was found. */
export interface Suggestion {
  readonly buffer: Buffer
  readonly offer: CompletionOffer
}

export interface SelectedMessage {
  readonly conversationSid: string
  /** Of one on its way: the index that it will have. */
  readonly index: number
  /** Of one on its way, else `null`. */
  readonly localId: string | null
}

export interface Size {
  /** Cells. */
  readonly columns: number
  readonly rows: number
}

export interface ViewState {
  readonly size: Size
  /** Whether the terminal's window has the focus; `true` until it says otherwise. */
  readonly isFocused: boolean
  readonly pane: PaneName
  /** What covers the panes, the uppermost last. */
  readonly overlays: readonly Overlay[]
  readonly drafts: Drafts
  /** SIDs of conversations in which an earlier session left something half written, and that were not shown since. */
  readonly keptDrafts: ReadonlySet<string>
  /** By conversation SID, those that are scrolled back. */
  readonly viewports: ReadonlyMap<string, NonNullable<Viewport>>
  /** SID of the conversation that is marked in the list; `null` = the one that is shown. */
  readonly markedConversation: string | null
  /** Key of the person who is marked in the people pane; `null` = the first. */
  readonly markedPerson: string | null
  /** The message to which keys apply, by its index in that conversation; `null` = none is selected. */
  readonly selected: SelectedMessage | null
  readonly toast: Toast | null
  /** What Tab would offer, as long as that is what is written; `null` = nothing. */
  readonly suggestion: Suggestion | null
  /** SID of the conversation to which a text came whose own is gone: to send it there, Enter is asked for twice. */
  readonly stranded: string | null
  /** Whether the messages have the whole width, for a selection with the mouse. */
  readonly isCopyMode: boolean
  /** Chords that begin a sequence. */
  readonly chords: readonly string[]
  /** Some moment of the day that is today; milliseconds. */
  readonly today: number
  readonly preferences: Preferences
  /** Name of the theme that is shown; changes when what was written for Ink must be written again. */
  readonly shownTheme: string
  /** By conversation SID, where it is not the one of `preferences`. */
  readonly alertLevels: ReadonlyMap<string, AlertLevel>
  /** By conversation SID, until when it is muted, where that ends by itself; milliseconds since 1970. */
  readonly muteEnds: ReadonlyMap<string, number>
  readonly isDoNotDisturb: boolean
  /** When that ends by itself, milliseconds since 1970; `null` = it does not. */
  readonly quietUntil: number | null
  /** When the pane of events was drawn last; milliseconds. */
  readonly eventsAt: number
}

/** What an earlier session left. */
export type KeptView = Partial<Pick<ViewState, 'preferences' | 'alertLevels' | 'muteEnds'>>

export const initialView = (size: Size, today: number, kept: KeptView = {}): ViewState => ({
  size,
  isFocused: true,
  pane: 'composer',
  overlays: [],
  drafts: createDrafts(),
  keptDrafts: new Set(),
  viewports: new Map(),
  markedConversation: null,
  markedPerson: null,
  selected: null,
  toast: null,
  suggestion: null,
  stranded: null,
  isCopyMode: false,
  chords: [],
  today,
  preferences: preferencesOf({}),
  shownTheme: '',
  alertLevels: new Map(),
  muteEnds: new Map(),
  isDoNotDisturb: false,
  quietUntil: null,
  eventsAt: 0,
  ...kept,
})
