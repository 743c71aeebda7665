/** The closed union of all that can happen to the screen. */
import type { AlertLevel } from '@terminal-chat/core'
import type { Preferences } from '../../config/preferences.ts'
import type { ComposerEdit } from '../panes/composer/edit.ts'
import type { Viewport } from '../panes/timeline/viewport.ts'
import type { PickerChange } from '../panes/overlay/picker.ts'
import type { PictureContent } from '../panes/overlay/picture-page.ts'
import type { Filtered, Overlay, PaneName, SelectedMessage, Size, Suggestion, Toast } from './state.ts'

export type ViewEvent =
  | { readonly type: 'screen/resized'; readonly size: Size }
  | { readonly type: 'screen/focused'; readonly isFocused: boolean }
  | { readonly type: 'day/begun'; readonly today: number }
  | { readonly type: 'pane/focused'; readonly pane: PaneName }
  | { readonly type: 'overlay/opened'; readonly overlay: Overlay }
  /** The uppermost one. */
  | { readonly type: 'overlay/closed' }
  /** To that many lines from the top. */
  | { readonly type: 'overlay/scrolled'; readonly offset: number }
  /** `draft`: what an earlier session left there. */
  | { readonly type: 'conversation/shown'; readonly conversationSid: string | null; readonly draft: string }
  /** What an earlier session left half written in them. */
  | { readonly type: 'drafts/kept'; readonly conversationSids: readonly string[] }
  | { readonly type: 'composer/edited'; readonly edit: ComposerEdit }
  /** A line of that conversation could not be carried out. */
  | { readonly type: 'composer/refused'; readonly conversationSid: string | null; readonly text: string }
  /** It was taken from there to be sent, and was not. */
  | { readonly type: 'draft/returned'; readonly conversationSid: string | null; readonly text: string }
  /** What is written in one conversation was meant for the other. */
  | { readonly type: 'draft/carried'; readonly from: string; readonly to: string }
  /** The conversation in which something was written is gone; it stands in that one now. `null`: that is known. */
  | { readonly type: 'draft/stranded'; readonly conversationSid: string | null }
  | { readonly type: 'screen/copy-mode'; readonly isCopyMode: boolean }
  | { readonly type: 'viewport/moved'; readonly conversationSid: string; readonly viewport: Viewport }
  | { readonly type: 'message/selected'; readonly selected: SelectedMessage | null }
  /** Changes the uppermost overlay if it is the picker with that id. */
  | { readonly type: 'picker/changed'; readonly id: symbol; readonly change: PickerChange }
  /** Changes the picture of that id, if it is still open. */
  | { readonly type: 'picture/changed'; readonly id: symbol; readonly content: PictureContent }
  | { readonly type: 'conversation/marked'; readonly conversationSid: string | null }
  | { readonly type: 'person/marked'; readonly key: string | null }
  | { readonly type: 'toast/shown'; readonly toast: Toast }
  | { readonly type: 'toast/expired'; readonly toast: Toast }
  | { readonly type: 'suggestion/changed'; readonly suggestion: Suggestion | null }
  | { readonly type: 'preferences/changed'; readonly change: Partial<Preferences> }
  | { readonly type: 'theme/shown'; readonly name: string }
  /** `null`: as the preferences say. */
  | {
      readonly type: 'alert-level/changed'
      readonly conversationSid: string
      readonly level: AlertLevel | null
    }
  /** `until`: when its mute ends by itself, milliseconds since 1970; `null` = it does not. */
  | { readonly type: 'mute/timed'; readonly conversationSid: string; readonly until: number | null }
  | { readonly type: 'events/looked-at'; readonly at: number }
  /** Changes which lines of help, or which events, are shown if they are uppermost. */
  | { readonly type: 'filter/changed'; readonly change: Partial<Filtered> }
  /** Changes the pane of events if it is the uppermost. */
  | {
      readonly type: 'events/changed'
      readonly change: Partial<Extract<Overlay, { kind: 'events' }>>
    }
  /** `until`: when it ends by itself, milliseconds since 1970; `null` = it does not. */
  | { readonly type: 'disturbance/changed'; readonly isDoNotDisturb: boolean; readonly until: number | null }
  | { readonly type: 'chords/pending'; readonly chords: readonly string[] }
