/** What commands can change of the program around the chat: settings, what calls a person, which panes are open. */
import type { AlertLevel } from '@terminal-chat/core'
import type { SettingRow } from '../config/kept-settings.ts'

export interface Controls {
  readonly settings: () => readonly SettingRow[]
  /** Keeps a setting, and uses it at once where that can be done: `isNow`. Throws what says why not. */
  readonly set: (name: string, text: string) => { readonly name: string; readonly isNow: boolean }
  readonly themes: () => readonly string[]
  /** What of a theme can hardly be read, with what to do; `null` = nothing. */
  readonly themeWarning: (name: string) => string | null
  readonly alertLevel: (conversationSid: string) => AlertLevel
  /** `null` = as for all channels. */
  readonly setAlertLevel: (conversationSid: string, level: AlertLevel | null) => void
  /** A channel's mute ends by itself after so many milliseconds; `null` = it does not. */
  readonly setMuteEnd: (conversationSid: string, forMs: number | null) => void
  readonly isDoNotDisturb: () => boolean
  /** `forMs`: it ends by itself after that many milliseconds; `null` = when it is said. */
  readonly setDoNotDisturb: (isOn: boolean, forMs?: number | null) => void
  /** Opens the pane of events; only those that hold `filter` are shown. */
  readonly openEvents: (filter: string) => void
  readonly profiles: () => readonly string[]
  /** Closes this chat and opens that of another profile. */
  readonly switchProfile: (name: string) => void
}
